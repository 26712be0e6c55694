# Words for the closed vocabularies: one message for each name that findings use.

## What became of the message

class-success = delivered
class-transient = temporary failure
class-permanent = permanent failure
# Where an entry covers both outcomes.
class-varies = temporary if the code begins with 4, permanent if it begins with 5

## How sure a finding is

confidence-exact = recognised by the server's words
confidence-code = recognised by the status code
confidence-class = only the outcome is known

## Who has to act

fix-owner-sender = the sender
fix-owner-sender-admin = an administrator of the sending organization
fix-owner-recipient = the recipient
fix-owner-recipient-admin = an administrator of the receiving organization
fix-owner-dns-host = whoever runs the DNS of the domain
fix-owner-microsoft = { -microsoft-support }

## Why the message failed

reason-authfailure = SPF, DKIM or DMARC failed
reason-badreputation = poor reputation of the IP address, domain or organization
reason-blocked = the sending host or IP address is blocked
reason-contenterror = malformed message
reason-delivered = delivered
reason-exceedlimit = beyond a limit of the recipient
reason-expired = given up after several attempts
reason-failedstarttls = TLS could not start
reason-feedback = abuse report
reason-filtered = refused after the message was seen
reason-hasmoved = the recipient has moved
reason-hostunknown = the domain or host does not exist
reason-mailboxfull = the mailbox is full
reason-mailererror = the delivery program failed
reason-mesgtoobig = the message is too large
reason-networkerror = DNS, connection or loop
reason-norelaying = the server does not relay for that domain
reason-notaccept = the host takes no mail
reason-notcompliantrfc = the message breaks a standard
reason-onhold = too little to tell
reason-policyviolation = against a policy
reason-rejected = the sender's address was refused
reason-requireptr = no valid reverse DNS
reason-securityerror = authentication, TLS or a restricted recipient
reason-spamdetected = judged as spam
reason-speeding = sent too fast
reason-suppressed = on a suppression list
reason-suspend = the account is disabled
reason-syntaxerror = wrong SMTP command
reason-systemerror = fault of the receiving system
reason-systemfull = the receiving system's disk is full
reason-toomanyconn = too many connections
reason-undefined = unknown
reason-userunknown = there is no such mailbox
reason-vacation = automatic reply
reason-virusdetected = malware

## Values taken from a bounce
## `.absent` stands in running text where the bounce gives no value: "mail from your domain".

param-recipient = Recipient
    .absent = the recipient
param-sender = Sender
    .absent = the sender
param-domain = Domain
    .absent = your domain
param-ip = IP address
    .absent = the IP address
param-limit = Limit
    .absent = the limit
param-reason = Reason given
    .absent = the reason given
param-as-code = Internal rule
    .absent = the internal rule
param-host = Host
    .absent = the host
param-user = Account
    .absent = the account
param-range = Range
    .absent = the range
param-number = Number
    .absent = the number
param-remote-text = Words of the other server
    .absent = the words of the other server
param-remote-server = Refused by
    .absent = the refusing server
param-reporting-server = Reported by
    .absent = the reporting server
param-queue-id = Queue ID
    .absent = the queue ID
param-arrival-date = Arrived
    .absent = the arrival
param-last-attempt = Last attempt
    .absent = the last attempt

## Commands

purpose-check = Check
purpose-fix = Fix
shell-exchange-online = Exchange Online PowerShell
shell-graph = Microsoft Graph PowerShell
shell-exchange-server = Exchange Management Shell on the on-premises server
shell-windows = Windows PowerShell
shell-cmd = Command Prompt of Windows
shell-sh = Terminal on Linux or macOS

## Roles, of which one is enough for a step

role-global-administrator = Global Administrator
role-global-reader = Global Reader
role-privileged-authentication-administrator = Privileged Authentication Administrator
role-conditional-access-administrator = Conditional Access Administrator
role-security-administrator = Security Administrator
role-security-operator = Security Operator
role-security-reader = Security Reader
role-user-administrator = User Administrator
role-exchange-administrator = Exchange Administrator
role-domain-name-administrator = Domain Name Administrator
role-billing-administrator = Billing Administrator
role-service-support-administrator = Service Support Administrator
role-audit-logs = Audit Logs or View-Only Audit Logs
role-organization-management = Organization Management
role-local-server-administrator = administrator of the on-premises server
role-license-administrator = License Administrator
role-groups-administrator = Groups Administrator
role-compliance-administrator = Compliance Administrator
role-hybrid-identity-administrator = Hybrid Identity Administrator
role-view-only-recipients = View-Only Recipients
role-any-admin = any admin role in { -microsoft-365 }
role-hybrid-setup = Organization Management on premises together with Exchange Administrator in the cloud
role-group-owner = owner of the group
role-sender = the sender
role-recipient-admin = administrator of the receiving organization
role-sending-server-owner = whoever runs the sending server
role-receiving-server-administrator = administrator of the receiving server
role-application-owner = owner or developer of the device, application or service that sends
role-network-administrator = administrator of the network
role-dns-host = whoever runs the DNS of the domain
role-web-host = whoever runs the web server of the domain
role-internet-provider = the internet provider

## Alerts in the text

alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
