# The words of the command `ndr`. Identifiers, file names and codes are put in as they are.

## An answer

cli-who-fixes = Who fixes it
# $text: the server's words, or a code. $field: a field of the report, such as Diagnostic-Code.
cli-decided-by = Decided by: “{ $text }”
cli-decided-by-field = Decided by: “{ $text }” in { $field }
# Heads a list of bounces that have the same cause.
cli-bounces = { $count } bounces have this cause:
cli-and-more = … and { $count } more
cli-no-entry = No entry of this guide explains this bounce
cli-candidates = The code alone can mean several things; give the text of the bounce as well
cli-guides = The whole story
cli-related = Related
# Above a section that exists in the source language only.
cli-not-translated = (not translated yet)

## A step

cli-step-where = Where
cli-step-address = Address
cli-role-needed = Role
cli-step-verify = It worked if
# Marks a command that opens, blocks, deletes, replaces or signs out.
cli-destructive = [changes your organization]
# Roles, of which one is enough.
cli-or-list = { $rest } or { $last }

## Lists

cli-list-code = Code
cli-list-title = Title
cli-list-fixes = Who begins
cli-command = Command

## On standard error

cli-empty = { $file }: the input is empty
cli-not-a-bounce = { $file }: nothing in it speaks of a failed delivery
cli-unreadable = { $file }: cannot be read: { $error }
cli-too-large = { $file }: larger than { $limit } MB, not read
cli-nothing-recognised = nothing in the text is a code or phrase that this guide knows; give the whole line of the server
cli-unknown-code = no entry of this guide explains { $code }
cli-unknown-entry = there is no entry or guide { $id }; `ndr list` shows what there is
cli-unknown-step = there is no step { $id }; `ndr step` shows what there is
cli-did-you-mean = did you mean { $name }?
cli-unknown-language = the guide is not available in { $lang }, only in { $known }
cli-filtered-out = no entry fits these filters
cli-no-hits = no entry has all of these words: { $words }
