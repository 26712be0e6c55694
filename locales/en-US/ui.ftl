# The words of the site. What a page shows is either one of these, a word of taxonomy.ftl, or content.

## On every page

# The name of the site: in the header, and after the dash in the title of each page.
site-name = NDR guide
# The language's own name, for the language switch.
site-language-name = English
# The first link of a page, seen when it is reached by keyboard.
site-skip = Skip to the content
# For screen readers: what the links in the header are.
site-nav = Parts of the guide
site-nav-index = All codes
site-nav-steps = All steps
# For screen readers: what the language switch is.
site-languages = Language
# For screen readers: the list of a page's sections.
site-contents = On this page
# For screen readers: a table that can be scrolled sideways.
site-table = Table
# Above a page of which some parts are shown in the source language.
site-untranslated = Parts of this page have not been translated yet and are shown in English.
site-disclaimer = Independent guide. Not published by Microsoft.
# A link to the same page for programs.
site-data = This page as JSON

## The start page

site-start-title = What does this bounce mean?
# Also the description of the site in search engines.
site-lead = What a non-delivery report (NDR) from Microsoft 365 means, who has to act, and what to do, step by step.
site-find-label = The code in the report
site-find-button = Look up
site-find-help = Three numbers with dots, such as 5.7.705. The report often has 550 in front of it.
# Followed by what was typed.
site-find-unknown = The guide has no entry for
site-entries = Codes
site-guides = Guides

## Indexes

site-index-title = All codes
site-index-lead = Every code in the guide, by number, by who has to act, and by reason.
site-by-code = By code
site-by-owner = By who has to act
site-by-reason = By reason
site-steps-title = All steps
site-steps-lead = What the guide asks you to do, one page for each step.

## An entry

site-owners = Who has to act
site-outcome = Outcome
site-reason = Reason
site-phrases = What the server says
# Beside words of a server that its operator does not document.
site-observed = seen in real bounces
site-related = Related codes
# The entries that a guide is about.
site-covered = Codes in this guide
site-sources = Sources
# Followed by the date on which the source was looked at.
site-seen = looked at

## A step

site-step-where = Where
# The address on which a step is done. $host is a name such as entra.microsoft.com.
site-open = Open { $host }
site-step-role = Role you need
# $roles is a list of roles with commas between them.
site-step-roles = One of these: { $roles }
site-step-verify = How you see that it worked
# Beside a command that opens, blocks, deletes, replaces or signs out.
site-destructive = Changes your organization: read before you run
# The entries that a step belongs to.
site-used-by = Used for these codes

## A page that does not exist

site-missing-title = There is no such page
site-missing-help = It may have moved. Start from the front page and look up the code.
