# The words of the command `ndr`. Identifiers, file names and codes are put in as they are.
# Commands between ` ` are typed as they stand: do not translate them.

## An answer

cli-who-fixes = Who fixes it
# $text: the server's words, or a code. $field: a field of the report, such as Diagnostic-Code.
cli-decided-by = Decided by: “{ $text }”
cli-decided-by-field = Decided by: “{ $text }” in { $field }
cli-disagreement = The status code { $status } stands for something else ({ $reason }); the server's words count.
# Heads an answer to several bounces; below stands the title of each group and how many bounces are in it. Both numbers are 2 or more.
cli-overview = { $bounces } bounces in { $groups } groups
# In front of the title of a cause: how many bounces have it.
cli-times = { $count } ×
# Heads a list of bounces that have the same cause; $count is 2 or more.
cli-bounces = { $count } bounces have this cause:
cli-and-more = … and { $count } more
cli-no-entry = The guide has no explanation for this bounce
# In place of a title, where the report says that nothing failed.
cli-abuse-report = An abuse report, not a bounce: a recipient marked the message as spam
cli-automatic-reply = An automatic reply, not a bounce
cli-delivered = Delivered: nothing failed
cli-candidates = The code alone can mean several things; give the text of the bounce as well
# In place of a title, for a line of a log.
cli-nothing-in-line = Nothing about a delivery
cli-guides = The whole story
cli-related = Related
# Above an answer of which parts exist in the source language only; they are marked with its tag.
# $lang: a language tag such as en-US.
cli-not-translated = Some parts have not been translated yet and are shown in another language ({ $lang }).

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
# Heads a column with the first of those who have to act.
cli-list-fixes = Acts first
cli-command = Command

## Counts in place of bounces (--summary)

# All are numbers. $explained: those that the guide explains. $hard: those whose address or host will never take mail. $without: messages or lines that say nothing of a delivery.
cli-summary-total = Bounces: { $bounces }, explained: { $explained }, never deliverable: { $hard }. Messages or lines without any: { $without }.
# Head columns: how many bounces there are, and the name that programs use.
cli-summary-count = Count
cli-summary-name = Name
# Head the column of what is counted, each in a table of its own.
cli-summary-causes = Cause
# A step helps with as many bounces as its causes have.
cli-summary-steps = Step
cli-summary-owners = Acts first
cli-summary-reasons = Reason
cli-summary-domains = Domain of the recipient
# In place of a name, where a bounce has none.
cli-summary-none = not known

## While something is read, in front of how much has been

cli-progress = { $bounces } bounces

## On standard error, after "ndr: "

# In place of a file name.
cli-standard-input = standard input
cli-paste = paste the bounce, then press Ctrl+D (on Windows Ctrl+Z and Enter)
cli-empty = { $file }: the input is empty
cli-not-a-bounce = { $file }: nothing in it speaks of a failed delivery
cli-not-found = { $file }: there is no such file or folder
cli-no-rights = { $file }: you are not allowed to read it
cli-loop = { $file }: not followed, the link leads back to a folder above it
# $error: what the operating system says, in its own language.
cli-unreadable = { $file }: cannot be read: { $error }
cli-too-large = { $file }: larger than { $limit } MB, not read
# Of an archive; $start: the byte at which the message begins.
cli-too-large-within = { $file }: the message at byte { $start } is larger than { $limit } MB, not read
cli-try-explain = to have a code or a server’s words explained, use `ndr explain`
cli-try-classify = { $file } is a file or folder; to have its bounces explained, use `ndr classify`
cli-nothing-recognised = nothing in the text is a code or phrase that this guide knows; give the whole line of the server
cli-only-outcome = the reply code alone says only that it failed, not why; give the whole line of the server
cli-unknown-code = the guide has no explanation for { $code }
cli-nearest-code = the nearest code in the guide is { $code }: { $title }
cli-code-shape = { $code } is not a status code; it needs three numbers with dots between them, such as 5.7.705
cli-code-class = { $code } is not a status code; the first number must be 2, 4 or 5 (RFC 3463 §3.1)
cli-code-digits = { $code } is not a status code; the second and third numbers have at most three digits and no leading zero (RFC 3463 §2)
cli-unknown-entry = there is no entry or guide { $id }; `ndr list` shows what there is
cli-unknown-step = there is no step { $id }; `ndr step` shows what there is
cli-did-you-mean = did you mean { $name }?
# $known: the languages that there are, with commas between them.
cli-unknown-language = the guide is not available in { $lang }, only in { $known }; this is English
cli-malformed-language = NDR_LANG is no language tag: { $value }; expected one such as sv-SE
cli-filtered-out = no entry fits these filters
cli-no-hits = no entry has all of these words: { $words }
