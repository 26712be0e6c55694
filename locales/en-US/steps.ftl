# The words of the shared steps. Facts (roles, addresses, commands) stand in content/steps.toml.
# The value is the title: an instruction. .detail says what to do and why, .where the way through the
# portal, .verify how to see that it worked; every other attribute explains a command.

## Take back control

reset-admin-passwords = Change the password of every admin account
    .detail = Do this before anything else. When a whole organization is blocked, an intruder most likely holds an admin account, and a new password is what stops further damage. Give each account its own new password, remove old app passwords, and hand the new ones over by phone or in person, not by email. If accounts are synchronized from your own directory, change the password there.
    .where = { -admin-center }: **Users** > **Active users** > **Reset password**
    .verify = Old passwords and old sessions no longer work, and you can explain every sign-in in the sign-in log.
    .signs-out = Signs the account out on every device.

enable-mfa = Require multifactor authentication for all admins
    .detail = A stolen password is of little use once a second factor is asked for. Begin with every admin account today and take all other users as soon as you can, with security defaults or Conditional Access. [How to set it up](https://learn.microsoft.com/microsoft-365/admin/security-and-compliance/set-up-multi-factor-authentication).
    .where = { -admin-center }: **Users** > **Active users** > **Multi-factor authentication**
    .verify = Each admin who signs in is asked for a second factor.
    .turns-on-defaults = Turns security defaults on for the whole organization.

secure-compromised-account = Find compromised accounts and take them back
    .detail = Look for users who send what they never wrote. For each one: set a new password, sign the account out everywhere, remove forwarding and Inbox rules that the owner does not know, remove unknown delegates and app consents, and take away admin roles. Block sign-in meanwhile if mail is still going out. [What to check in a compromised account](https://learn.microsoft.com/defender-office-365/responding-to-a-compromised-email-account).
    .where = { -admin-center }: **Users** > **Active users**. The diagnostic at [aka.ms/diagca](https://aka.ms/diagca) checks an account for you.
    .verify = No unknown rule, forwarding address or delegate is left, and for a day the sign-in log shows only places you know.
    .stops-forwarding = Stops all forwarding from the mailbox.
    .deletes-rule = Deletes the Inbox rule.
    .signs-out = Signs the user out on every device.

remove-forwarding-rules = Find forwarding that nobody asked for
    .detail = A mailbox that forwards sends other people's mail out in your organization's name, and their domains are not registered with you. List what forwards to the outside and remove whatever the owner cannot explain. [How forwarding is set up](https://learn.microsoft.com/exchange/recipients-in-exchange-online/manage-user-mailboxes/configure-email-forwarding).
    .where = { -eac }: **Reports** > **Mail flow** > **Auto forwarded messages report**
    .verify = The report shows no forwarding that you have not approved.
    .stops-forwarding = Stops all forwarding from the mailbox.
    .disables-rule = Switches the Inbox rule off.

audit-admin-activity = Read in the audit log what the intruder changed
    .detail = Search the days around the first bad message for new admins, new or changed connectors, mail flow rules and app consents. A connector can be created, used and deleted again, so the list of today is not enough.
    .where = { -purview }: **Audit**
    .verify = You know who made each change, and why.
    .turns-on-auditing = Turns auditing on, if it was off.

harden-tenant = Raise the security of the whole organization
    .detail = Once the clean-up is done, turn on the preset security policies, go through [the organization-wide settings](https://learn.microsoft.com/defender-office-365/tenant-wide-setup-for-increased-security) and work down the Secure Score list. Otherwise the same hole opens again.
    .where = { -defender }: **Secure score**
    .verify = Secure Score shows the recommended actions as completed.

secure-onprem-servers = Lock down the on-premises mail servers
    .detail = Check every server, device and gateway of your own that sends through { -microsoft-365 }: is it up to date, free of malware and foreign accounts, and does it relay only for the addresses you chose? A server that relays for anyone is abused for spam within hours.
    .verify = A relay test from outside is refused, and the queues hold no mail that is not yours.
    .limits-relay = Limits who may relay through the connector.

## Show that it is over

verify-outbound-clean = Make sure that outgoing mail carries no spam
    .detail = Whatever the cause was, check the result. Trace the last two days by sender, connector and time, and look at the reports on [mail flow](https://security.microsoft.com/mailflowStatusReport?viewid=type), [top senders](https://security.microsoft.com/reports/TopSenderRecipients) and [outbound connectors](https://admin.exchange.microsoft.com/#/reports/outboundconnectordetails). Volumes should be back to normal, and no mail should leave with a domain that you do not use.
    .where = { -eac }: **Mail flow** > **Message trace**
    .verify = For a day after the clean-up no unknown sender is among the top senders.

prove-environment-secured = Collect proof that the organization is secure
    .detail = The status code helps support to find the block, but it does not lift it. You have to show that your environment is secured and can no longer send spam. Write down what was abused, since when, what the cause was, which accounts, connectors and servers you cleaned and when, and add the reports and traces.
    .verify = Your notes answer five questions: what, since when, why, what you did, and how you know that it is over.

contact-microsoft-support = Open a support case and ask for the block to be lifted
    .detail = Only { -microsoft-support } can lift a block on the whole organization; there is no button for it. Give them the complete error text, the time, your organization and your proof, and ask for the restriction to be removed. [Ways to reach support](https://learn.microsoft.com/microsoft-365/Admin/contact-support-for-business-products).
    .where = { -admin-center }: **Support** > **New service request**
    .verify = A test message to an outside mailbox of yours arrives.

check-subscription = Check that the subscription is active
    .detail = See whether the { -exchange-online } subscription ran out or was renewed only now. After a late renewal it can take up to a day before the service knows.
    .where = { -admin-center }: **Billing** > **Your products**
    .verify = The product is shown as active, and mail leaves again within a day.

move-bulk-mail = Send newsletters and bulk mail through another service
    .detail = { -exchange-online } is not made for bulk mail, and its [sending limits](https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits#receiving-and-sending-limits) say so. Use Azure Communication Services Email, High Volume Email for internal mail, or a specialized provider, with a subdomain of its own, recipients who have agreed, and a way to unsubscribe.
    .verify = The daily number of outside recipients stays far below the limits.

## Connectors and domains

register-sending-domains = Register every domain you send from
    .detail = Compare the domains of your senders with the accepted domains, applications and on-premises servers included. [Add and verify each domain](https://learn.microsoft.com/microsoft-365/admin/setup/add-domain) that is missing, so that it becomes [an accepted domain](https://learn.microsoft.com/exchange/mail-flow-best-practices/manage-accepted-domains/manage-accepted-domains).
    .where = { -admin-center }: **Settings** > **Domains**, and { -eac }: **Mail flow** > **Accepted domains**
    .verify = Every sender domain in the trace is in the list of accepted domains.
    .adds-domain = Adds the domain; you then verify it with a DNS record.

review-inbound-connectors = Look for connectors that nobody knows
    .detail = Intruders often create a new inbound connector and send their spam through it. Go through all of them: who made it, when, for which certificate or addresses? Disable what is unknown or unused, and delete it once nothing is missing. [How to check existing connectors](https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/validate-connectors).
    .where = { -eac }: **Mail flow** > **Connectors**
    .verify = Every connector that is left has a known owner and purpose.
    .disables-connector = Mail that comes through the connector is no longer accepted as yours.
    .deletes-connector = Deletes the connector.

unblock-connector = Release the blocked connector
    .detail = Do this last: a connector that is released before the server behind it is clean is blocked again. It can take up to an hour before mail flows.
    .where = { -defender }: **Email & collaboration** > **Review** > **Restricted entities**
    .verify = The connector is no longer listed, and a test message through it arrives.
    .lifts-block = Lifts the block.

fix-inbound-connector-identity = Make the inbound connector match your server
    .detail = The connector recognizes your server by the name in its certificate or by its IP address. Compare both with what the server uses today, for example after a renewed certificate or a new address. The domain of the certificate must be an accepted domain.
    .where = { -eac }: **Mail flow** > **Connectors**
    .verify = The server's send log shows the certificate name that the connector expects, and mail is accepted.
    .changes-certificate = Changes which certificate is trusted.
    .replaces-addresses = Replaces the list of trusted addresses.
    .shows-log-folder = Shows where each server keeps its send log.

send-full-certificate-chain = Send the whole certificate chain
    .detail = A certificate counts only if the other side can follow it to a root that it trusts, and { -exchange-online } does not fetch the intermediate certificates that a server leaves out. Import the missing ones on the server that presents the certificate, then restart the mail service.
    .where = On the mail server: `certlm.msc`
    .verify = The test lists every certificate of the chain and ends with return code 0.

rerun-hybrid-wizard = Run the { -hcw } again
    .detail = In a hybrid organization the wizard rebuilds the connectors on both sides. Run it again when a certificate, an address or a server has changed, and choose the new certificate on the transport page. Write down first what you have adjusted by hand, since you may have to do it again.
    .verify = Test messages get through in both directions.

create-inbound-connector = Create an inbound connector for your server or filtering service
    .detail = Without a connector, { -exchange-online } takes your own server, or the service that filters your mail first, for any other server on the internet: it does not relay for it, and it slows it down when much mail comes. [Set up a connector](https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/set-up-connectors-to-route-mail) that knows your server, or [one for a partner](https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/set-up-connectors-for-secure-mail-flow-with-a-partner) if the service belongs to someone else.
    .where = { -eac }: **Mail flow** > **Connectors**
    .verify = Mail from the server is accepted, and its queue shows no new deferrals.
    .creates-connector = Mail from a server with this certificate then counts as your own.

enhanced-filtering = Turn on enhanced filtering for the connector
    .detail = If another service receives your mail first, { -exchange-online } sees that service's address instead of the sender's, and SPF fails for mail that is in order. Enhanced filtering skips that hop, so that SPF and DKIM are held against the server from which the mail really came.
    .verify = In the headers of new mail, SPF passes for the original sender.
    .skips-last-hop = Changes how all mail through this connector is judged.

fix-partner-connector = Adjust the partner connector that turns mail away
    .detail = [A connector of type Partner](https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/set-up-connectors-for-secure-mail-flow-with-a-partner) can be limited to certain addresses or certificates; from anywhere else, mail of the domains that it covers is refused. Add the address or certificate that is missing. If mail is meant to come through a filtering service, let the MX record point to that service.
    .where = { -eac }: **Mail flow** > **Connectors**
    .verify = Mail from the new source is accepted, and mail from other sources is still refused.
    .adds-address = Lets this address deliver mail through the connector.

direct-send-settings = Decide who may use Direct Send
    .detail = With Direct Send, a device delivers mail in the name of your own domain without signing in. If your organization rejects that, give the device [a connector](step:create-inbound-connector) or let it [sign in](step:configure-smtp-client). Allow Direct Send again only as a last resort, since everybody can use it then. A change takes about 30 minutes.
    .where = { -eac }: **Mail flow** > **Connectors**
    .verify = After 30 minutes a test message from the device is accepted.
    .opens-direct-send = Opens Direct Send for everybody; a connector is better.

accepted-domain-type = Check the type of the accepted domain
    .detail = If the domain is authoritative, { -exchange-online } has to know all its recipients, and it [refuses everyone else at the edge](https://learn.microsoft.com/exchange/mail-flow-best-practices/use-directory-based-edge-blocking). If it is an internal relay domain, mail to unknown recipients is passed on to your other server. Choose internal relay while recipients are missing or live on that server, and return to authoritative when the directory is complete.
    .where = { -eac }: **Mail flow** > **Accepted domains**
    .verify = A message to a real recipient arrives, and one to an invented address is refused.
    .passes-on = Unknown recipients are no longer refused at the edge.
    .refuses-unknown = Unknown recipients are refused; allow up to 24 hours.

fix-mail-loop = Break the mail loop
    .detail = Two systems hand the message back and forth until one of them gives up. The `Received` lines of the bounce show which ones. Correct what sends the message back: the MX record, the type of the domain, a smart host or a forwarding rule. A domain that is not yet verified in { -microsoft-365 } can cause a loop as well.
    .where = { -eac }: **Mail flow** > **Connectors** and **Mail flow** > **Accepted domains**
    .verify = A new message arrives with only a few `Received` lines.
    .refuses-unknown = Unknown recipients are refused instead of passed on.
    .sends-directly = Outgoing mail no longer goes by way of your on-premises servers.

review-outbound-connectors = Check outbound connectors and their smart hosts
    .detail = After a migration a connector often still points to a server that is gone, and mail for it stays in the queue. Correct the smart host, or disable or delete the connector and make the domain [authoritative](step:accepted-domain-type). A change takes 30 to 60 minutes. [How to see what is queued, and why](https://learn.microsoft.com/defender-office-365/connectors-mail-flow-intelligence).
    .where = { -eac }: **Mail flow** > **Connectors**
    .verify = The mail flow report shows no more mail waiting for the connector.
    .disables-connector = No mail leaves through the connector any more.
    .deletes-connector = Deletes the connector.

fix-smart-host = Use your own host name in { -microsoft-365 } as smart host and MX
    .detail = Each domain has its own host name in { -microsoft-365 }; that of contoso.com is `contoso-com.mail.protection.outlook.com`. Use this name in MX records and smart hosts, never a fixed IP address or the retired names `mail.messaging.microsoft.com` and `mail.global.frontbridge.com`. A server that relays needs [an inbound connector](step:create-inbound-connector) as well.
    .where = { -admin-center }: **Settings** > **Domains**
    .verify = New mail is no longer deferred with `ATTR35`.
    .changes-smart-host = Sends the connector's mail to the new host; for contoso.com the name begins with contoso-com.

## Blocks and limits

remove-tabl-block = Remove the entry from the { -tabl }
    .detail = Delete the entry if the address or domain is one you want to write to. If it is blocked for a good reason, leave it, and send the message again without that recipient.
    .where = { -defender }: **Email & collaboration** > **Policies & rules** > **Threat policies** > **Tenant Allow/Block Lists**
    .verify = The entry is gone. A change takes effect within about five minutes.
    .deletes-entry = From then on mail from and to the address is possible again.

request-ip-exception = Ask for an exception until your licenses are in place
    .detail = New and trial organizations share addresses with little reputation. Buy and assign { -exchange-online } licenses, send little in the first days, and ask { -microsoft-support } for an exception until the licenses are assigned.
    .where = { -admin-center }: **Support** > **New service request**
    .verify = A test message to an outside mailbox of yours arrives.

use-custom-domain = Send from your own domain instead of onmicrosoft.com
    .detail = The domain that you start with is meant for tests and reaches 100 outside recipients a day. Add your own domain and make it the primary address of users and applications.
    .where = { -admin-center }: **Settings** > **Domains**
    .verify = The trace shows no outside mail with a sender at onmicrosoft.com.
    .sets-default = New users and groups get this domain.
    .changes-address = Changes the primary address of the mailbox.

unblock-sender = Lift the sending block on the user
    .detail = [Secure the account](step:secure-compromised-account) first; otherwise it is soon blocked again. Then [take the user off the list of restricted entities](https://learn.microsoft.com/defender-office-365/outbound-spam-restore-restricted-users). In the commands, name a cloud mailbox by its user principal name, which can differ from its email address, and an on-premises sender by the SMTP address.
    .where = { -defender }: **Email & collaboration** > **Review** > **Restricted entities**
    .verify = The user is no longer listed and can send again, usually within an hour, at the latest after 24 hours.
    .lifts-block = Lifts the block.

outbound-spam-policy-limits = Check the limits in the outbound spam policy
    .detail = Find out [which policy](https://learn.microsoft.com/defender-office-365/outbound-spam-policies-configure) applies to the sender, how high its limits are and what happens when one is reached. If someone [sends as or on behalf of another mailbox](https://learn.microsoft.com/defender-office-365/outbound-spam-policies-send-as-send-on-behalf), the From address decides which policy applies, but the recipients count for the user who is signed in, and it is that user who gets blocked.
    .where = { -defender }: **Email & collaboration** > **Policies & rules** > **Threat policies** > **Anti-spam**
    .verify = The policy has the limits you want, and ordinary senders are not blocked.
    .sets-limits = Example values: each limit can be 0 to 10,000, and 0 stands for the default of the service.

allow-external-forwarding = Allow automatic forwarding where it is needed
    .detail = Unless you change it, the service blocks [automatic forwarding to outside addresses](https://learn.microsoft.com/defender-office-365/outbound-spam-policies-external-email-forwarding). Create a custom outbound spam policy for the few mailboxes that need it and turn forwarding on there. Leave the default policy as it is, because an intruder would use open forwarding too.
    .where = { -defender }: **Email & collaboration** > **Policies & rules** > **Threat policies** > **Anti-spam** > **Outbound spam filter policy** > **Forwarding rules**
    .verify = A forwarded test message arrives outside.
    .creates-policy = Creates the policy; it applies to nobody yet.
    .applies-policy = Allows forwarding for this mailbox.
    .opens-for-all = Opens forwarding for the whole organization; avoid it.

delist-ip-portal = Have the IP address taken off Microsoft's blocklist
    .detail = First find and stop what sent the spam; otherwise the address is soon listed again. Then enter the blocked IP address and your email address on [the delist page](https://sender.office.com), open the link in the email that you get, and confirm. It can take 24 hours or longer. [How delisting works](https://learn.microsoft.com/defender-office-365/external-senders-use-the-delist-portal-to-unblock-yourself).
    .verify = The page says that the address is not blocked, and mail from it is accepted.

delist-ip-email = Ask for delisting by email
    .detail = The web form cannot lift this block. Forward the whole bounce, with the code and the IP address, to the mailbox that it names; today that is `delist@microsoft.com`, in older texts `delist@messaging.microsoft.com`. An answer takes about 48 hours.
    .verify = Mail from the address is accepted again.

outlookcom-sender-support = Turn to the sender support of Outlook.com
    .detail = Mailboxes at Outlook.com, Hotmail and Live have their own support for senders. See what [SNDS](https://sendersupport.olc.protection.outlook.com/snds/) says about your IP address, join the Junk Mail Reporting Program to learn who marks your mail as junk, and send the form with the server's address and the complete error text. [Advice for senders](https://sendersupport.olc.protection.outlook.com/pm/troubleshooting.aspx).
    .verify = A test message to a mailbox at outlook.com is accepted.

third-party-blocklist = Get off the blocklist
    .detail = Someone other than the receiving server keeps this list, for example Spamhaus; the server's answer usually names it. Look up the IP address or domain there (at Spamhaus `https://www.spamhaus.org/query/ip/<ip>`), read why it is listed, end the cause, and then ask for removal. Send again once the list has been refreshed.
    .verify = The lookup says that the address is not listed.

connection-filter-lists = Check the IP lists of the receiving organization
    .detail = In its [connection filter policy](https://learn.microsoft.com/defender-office-365/connection-filter-policies-configure) the receiving organization itself lists addresses that it allows or blocks. If yours is blocked there, an admin of that organization has to take it off. If the bounce names no blocklist because the address is also on the allow list, take it off that list, and the next bounce gives the name.
    .where = { -defender }: **Email & collaboration** > **Policies & rules** > **Threat policies** > **Anti-spam** > **Connection filter policy**
    .verify = The policy no longer holds the address, and mail from it is accepted.
    .unblocks-address = Mail from the address is no longer blocked by this policy.
    .ends-allowing = Mail from the address is filtered like any other.

terrl-quota = Compare the outside recipients with the organization's quota
    .detail = The service counts all outside recipients to whom your organization wrote in the last 24 hours. The daily quota is `500 × n^0.7 + 9500` for n licenses, so more licenses raise it, and 5,000 for a trial organization. Find out who sends most and move bulk mail [elsewhere](step:move-bulk-mail); the count falls by itself as time goes on. [More about sending limits](https://learn.microsoft.com/defender-office-365/outbound-spam-sending-limits-troubleshoot).
    .where = { -eac }: **Reports** > **Mail flow** > **Tenant Outbound External Recipients**
    .verify = The report shows fewer recipients than the quota, and mail leaves again.
    .shows-quota = `ObservedValue` is the count and `Threshold` the quota; `EnforcementEnabled` says whether it is enforced.

slow-down-and-retry = Send more slowly and let the server try again
    .detail = A code that begins with 4 is temporary: leave the message in the queue, and a well-run mail server tries again for a day. Meanwhile spread the mail over more time, open fewer connections at once and put fewer recipients into each transaction. A code that begins with 5 is final: do not send the same message again unchanged.
    .verify = The queue empties without new deferrals.

wait-for-window = Wait until older messages no longer count
    .detail = The limit covers the past hour or the past day, counted back from now. The block ends by itself as older messages fall out of that period. Nobody can raise the limit for you in the meantime.
    .verify = The first message after that time is accepted.

remove-from-suppression-list = Take the address off the suppression list
    .detail = A sending service stops writing to addresses that once failed or whose owners complained, and stops new messages to them before they leave. First make sure that the address works today and that its owner wants your mail. Then delete it from the *suppression list* of the service. If the address does not work after all, the next failure puts it back.
    .verify = A message to the address leaves the service and arrives.

warm-up-sending = Raise the volume step by step
    .detail = A new IP address or domain has no reputation, and receiving servers distrust large volumes from a stranger. Begin with a few messages a day to people who expect and open them, raise the number over several weeks, and stop rising as soon as messages are deferred or complaints come in. Set up [SPF, DKIM and DMARC](step:set-up-sender-authentication) before the first message.
    .verify = The volume rises, and deferrals and complaints do not.

## Recipients

check-address = Check the address letter by letter
    .detail = Compare the address with what the recipient gave you. Look for a missing letter, a dot or space at the end, and a domain that only looks like the right one. Write a new message instead of resending the old one, which would take the wrong address along.
    .verify = The new message does not come back.

clear-autocomplete = Delete the saved address from the autocomplete list
    .detail = Outlook remembers addresses that you have used, also those of mailboxes that no longer exist. Begin to type the name, delete the suggestion with the cross beside it, and choose the recipient from the address book or type the whole address.
    .where = Outlook: the **To** field of a new message
    .verify = A message to the recipient you chose anew arrives.

add-x500-address = Add the old internal address as an X500 address
    .detail = An address that begins with `IMCEAEX-` is an old internal name of a mailbox; give it back to the mailbox, and old messages and meetings can be answered again. Cut off `IMCEAEX-` and everything from `@` on, turn each `_` into `/`, then `+20` into a space, `+28` and `+29` into parentheses, `+2C` into a comma, `+2E` into a period, `+3F` into `?`, `+40` into `@` and `+5F` into `_`, and put `X500:` in front. If the directory is synchronized, add the value to `proxyAddresses` on premises.
    .where = { -eac }: **Recipients** > **Mailboxes** > **Manage email address types**
    .verify = An answer to an old message or meeting no longer comes back.
    .adds-old-name = Adds the old name as a further address of the mailbox.

recipient-exists-licensed = Check that the recipient exists and has a mailbox
    .detail = Look for the address among all kinds of recipients, also as a second address and among deleted users. A user without a license for { -exchange-online } has no mailbox. Correct the address, assign the license or restore the user.
    .where = { -admin-center }: **Users** > **Active users** > **Licenses and apps**
    .verify = Exactly one recipient has the address, and a test message to it arrives.
    .creates-remote-mailbox = In a hybrid organization: creates the user on premises with a mailbox in the cloud.
    .links-mailbox = In a hybrid organization: ties the on-premises user to the mailbox in the cloud.

sync-directory = Synchronize the directory
    .detail = Recipients that come from an on-premises directory are corrected there. Then start a synchronization on the server with { -entra-connect }. For mail-enabled public folders, run Microsoft's script. It can take up to 24 hours before the edge knows a new or restored recipient, and an hour or more for a restored group.
    .where = On the server with { -entra-connect }
    .verify = The object in { -exchange-online } shows the corrected values.
    .syncs-public-folders = Microsoft's script for mail-enabled public folders.

fix-recipient-forwarding = Correct forwarding that leads nowhere
    .detail = The address that the sender wrote to works, but it forwards to another one that does not. Search the forwarding of the mailbox, its Inbox rules and the mail flow rules for the address that fails, and remove or correct it.
    .where = { -eac }: **Recipients** > **Mailboxes** > **Manage mail flow settings**, and **Mail flow** > **Rules**
    .verify = Mail to the first address brings no bounce about the second.
    .stops-forwarding = Stops all forwarding from the mailbox.

allow-senders-mailbox = Let more senders write to the mailbox or mail user
    .detail = The recipient takes mail only from authenticated senders or only from those on a list. Turn off the demand for authentication, or add the sender to the list; an outside sender must first exist with you as a mail contact or mail user. For a mail user the setting is found only in the classic admin center or PowerShell.
    .where = { -eac }: **Recipients** > **Mailboxes** > **Manage mail flow settings** > **Message delivery restriction**
    .verify = A message from the outside sender arrives.
    .opens-mailbox = Lets anybody on the internet write to the mailbox.
    .opens-mail-user = Lets anybody on the internet write to the mail user.
    .adds-sender = Adds the sender to the list; if it was empty, only this sender can write from then on.

allow-senders-group = Let the sender write to the distribution group
    .detail = The group takes mail only from inside the organization or only from chosen senders. Allow senders from outside, or add the sender or the group's owner to the allowed senders. A group with more than 5,000 members always limits who can write to it; it needs moderation or a short list of senders.
    .where = { -eac }: **Recipients** > **Groups** > **Settings** > **Delivery management**
    .verify = A message from the sender reaches the members.
    .opens-group = Opens the group to the whole internet.
    .adds-sender = Adds the sender to the list; if it was empty, only this sender can write from then on.

allow-senders-public-folder = Let outside senders write to the public folder
    .detail = Unless you change it, a mail-enabled public folder refuses outside senders. Allow all senders or certain ones in the mail flow settings of the folder, or give the user Anonymous permission to create items in it. [What else can stop outside mail](https://learn.microsoft.com/exchange/troubleshoot/public-folders/authrequired-ndr).
    .where = { -eac }: **Public folders** > **Mail flow settings** > **Message delivery restriction**
    .verify = A test message from outside appears in the folder.
    .allows-anonymous = Lets anybody put items into the folder.
    .opens-folder = Lets anybody on the internet write to the folder.

m365-group-external = Open the { -microsoft-365 } group for outside senders
    .detail = Allow people outside the organization to write to the group. If only one outside person needs it, [invite that person as a guest](https://admin.cloud.microsoft/?#/GuestUsers) and make the guest a member instead. A change takes up to an hour.
    .where = { -admin-center }: **Teams & groups** > **Active teams & groups** > **Settings**
    .verify = After an hour, a message from outside appears in the group.
    .opens-group = Opens the group to the whole internet.

contact-recipient = Reach the recipient another way
    .detail = What stops the mail can often be changed only by the recipient or in the recipient's organization. Call, or write from another account, pass on the complete error text, and ask the recipient to give it to the mail admin there.
    .verify = The recipient or the admin there confirms the change, and a new message arrives.

contact-receiving-admin = Write to the mail admin of the receiving organization
    .detail = Only those who run the receiving server can change what it does. Write to `postmaster@<domain>` from an account that gets through, or let the recipient pass it on. Include the complete answer of the server, the time with time zone, the sending IP address and both email addresses, so that they can find the attempt in their log.
    .verify = The admin answers, and a new message arrives.

stop-sending-to-address = Stop sending to the address
    .detail = Take the address off every list, group and customer record that mail is sent from. Whoever goes on writing to dead addresses looks like a spammer to the receiving server and risks the reputation of the whole domain. Ask the person for a new address by phone, if you need one.
    .verify = The address brings no more bounces.

mailbox-quota = Make room in the mailbox
    .detail = The mailbox is full, or one folder in it. Delete or archive what is no longer needed and empty the deleted items, or raise the quota, or turn on the archive. A single folder holds one million items at most, even if there is space left.
    .where = { -eac }: **Recipients** > **Mailboxes** > **Manage mailbox usage**
    .verify = The size is below the quota, and a test message arrives.
    .turns-on-archive = Turns the archive mailbox on.
    .expands-archive = Cannot be turned off again.
    .raises-quota = Example values, up to what the license allows.

public-folder-quota = Check the quotas of the public folder
    .detail = Three quotas can stop the folder: its own, the default of the organization and that of the public folder mailbox that holds it. Compare the size with each of them. Raise a quota only a little, because a large value disturbs the automatic splitting of the mailbox; if the split fails, [call support](step:contact-microsoft-support).
    .verify = The folder takes a test message.
    .raises-folder-quota = Example values, for this folder only.
    .raises-default = Example values, for all folders without a quota of their own.

fix-recipient-addresses = Correct missing and duplicate addresses
    .detail = A contact needs a valid primary SMTP address, and no two recipients, groups or on-premises objects may share one. Make the correction in the directory where the object is managed, and [synchronize](step:sync-directory) afterwards.
    .where = { -eac }: **Recipients** > **Contacts**
    .verify = A search finds the address once, and a message to it arrives.
    .changes-address = Changes where mail to the contact goes.

repair-delivery-processing = Repair what breaks delivery inside the mailbox
    .detail = The message reaches the mailbox and fails there. If the folder of the Clutter feature is missing, turn Clutter off. If an old delegate no longer leads to anyone, as happens after a mailbox has moved, remove the delegates and add them again.
    .where = In Outlook: the delegates of the mailbox
    .verify = The message or meeting request is delivered.
    .turns-off-clutter = Turns Clutter off for the mailbox.

aggregate-mailbox-rule = Discard the copies for the retired helper mailbox
    .detail = The bounce comes from a helper mailbox that is no longer used; the group itself got the message. If the bounces disturb you, [a mail flow rule](https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/ndr-received-send-emails-microsoft365-groups) can discard what is sent to that one address, which begins with `AggregateGroupMailbox`.
    .where = { -eac }: **Mail flow** > **Rules**
    .verify = The bounces stop, and the group still gets its mail.
    .deletes-copies = Deletes all mail to this address; make sure that it is the helper mailbox.

## DNS and authentication

check-mx = Check the MX record
    .detail = The MX records must lead to the service that takes the domain's mail, and to no older one; with { -microsoft-365 } there is a single record. Look the records up, remove what is outdated, and make sure that the domain itself has not expired. A change can take up to 72 hours to spread.
    .where = { -admin-center }: **Settings** > **Domains** > **DNS records**
    .verify = Public resolvers all give only the record you want.

set-up-sender-authentication = Set up SPF, DKIM and DMARC together
    .detail = More and more servers take mail only if they can tell that the domain in the sender's address stands behind it. [SPF](step:fix-spf) names the servers that may send, [DKIM](step:fix-dkim) signs each message, and [DMARC](step:fix-dmarc) ties both to the address that the recipient sees. Set up all three for every domain you send from, newsletters and applications included.
    .verify = A test message shows `spf=pass`, `dkim=pass` and `dmarc=pass` in its `Authentication-Results` header.

fix-spf = Correct the SPF record
    .detail = A domain has exactly one SPF record, and it must name every server and service that sends for the domain, your own addresses included, with at most 10 DNS lookups. If only { -exchange-online } sends, it reads `v=spf1 include:spf.protection.outlook.com -all`. Suspicious mail leaves through a pool of addresses that fails SPF whatever the record says, so [look for outgoing spam](step:verify-outbound-clean) too.
    .verify = A test message shows `spf=pass` in its `Authentication-Results` header.

fix-dkim = Sign outgoing mail with DKIM
    .detail = [Publish both selector records](https://learn.microsoft.com/defender-office-365/email-authentication-dkim-configure) in the DNS of each custom domain and turn signing on for it. If the keys are old or missing, replace them. Mail from other servers and services must be signed there.
    .where = { -defender }: **Email & collaboration** > **Policies & rules** > **Threat policies** > **Email authentication settings** > **DKIM**
    .verify = A test message shows `dkim=pass` with your own domain in its `Authentication-Results` header.
    .starts-signing = Signs the domain's mail from now on; both records must be published first.
    .replaces-keys = Replaces the keys.

fix-dmarc = Make DMARC pass
    .detail = DMARC asks that SPF or DKIM passes for the very domain that stands in the From address. Publish a DMARC record, at least `v=DMARC1; p=none`, and let every outside service that sends for you use your domain in SPF or DKIM. Forwarding on the way can break both checks.
    .verify = A test message shows `dmarc=pass` in its `Authentication-Results` header.

fix-reverse-dns-helo = Give the server a reverse DNS name and a proper HELO name
    .detail = Ask whoever owns the IP address, usually the internet provider, for a PTR record, and let the server introduce itself in HELO with its own public host name: never with a private name or address, and never with the name of the server that it is talking to. Check whether name and address fit together.
    .verify = PTR record, A record and HELO name agree.
    .sets-helo-name = The server introduces itself with this name.

fix-ipv6-delivery = Deliver over IPv4, or meet the conditions for IPv6
    .detail = Mail over IPv6 is taken only if the sending address has a PTR record, SPF or DKIM passes, and the receiving organization has had IPv6 turned on by { -microsoft-support }. If one of these is missing, let your server use IPv4 for these destinations.
    .verify = The message is accepted over IPv4, or over IPv6 with SPF or DKIM passing.

fix-from-header = Write a valid From header
    .detail = A message carries one valid address in `From`, in angle brackets: `From: Anna <anna@contoso.com>`. If the program really has to name several authors there, it must also give a `Sender` header with a single address.
    .verify = A message from the program is accepted.

fix-mta-sts = Correct the MTA-STS policy of the destination
    .detail = The policy must name every MX host of the domain, and each host needs a trusted certificate with a matching name. Compare both with the record and the file that are published. When you change the file, give the `_mta-sts` record a new id, so that other servers fetch it again.
    .verify = MX names, policy and certificate names agree, and waiting mail leaves the queue.

fix-dane = Correct DNSSEC and TLSA records of the destination
    .detail = With [DANE](https://learn.microsoft.com/microsoft-365/compliance/how-smtp-dane-works), the destination proves its certificate in DNS: the zone needs valid DNSSEC signatures, the TLSA records must fit the certificate in use today, and the server must offer STARTTLS. Whoever changes the certificate has to change the TLSA records with it.
    .verify = A DANE test passes, and waiting mail leaves the queue.
    .shows-signature = The answer has RRSIG records if the zone is signed.

fix-remote-certificate = Install a valid certificate on the receiving server
    .detail = The receiving server must show a certificate that has not expired, comes from a trusted authority and carries the server's host name. Its admin renews or replaces it.
    .verify = The certificate has the right name, a valid date and a complete chain.

enable-tls12 = Turn on TLS 1.2 on the mail server
    .detail = { -microsoft-365 } has given up TLS 1.0 and 1.1. Update the server, offer STARTTLS, and see that no firewall filters it out. On Windows, set `Enabled` to `1` and `DisabledByDefault` to `0` under `Client` and `Server` in `HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2`, and restart.
    .verify = The test connects without an error.

open-port-25 = Open the way to the receiving server on port 25
    .detail = The receiving server must be running, and its firewall must let [the addresses of { -microsoft-365 }](https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges) through on TCP port 25, without an SMTP inspection that breaks the session. Try the connection from a computer outside.
    .where = On the test page: **Outbound SMTP Email**
    .verify = The connectivity test reaches the server.

## Clients and content

configure-smtp-client = Set up the device or application correctly
    .detail = Let it connect to `smtp.office365.com` on port 587 with STARTTLS and TLS 1.2, sign in with a licensed mailbox and send from the address of that mailbox. Without signing in, this host sends nothing. Check whether your network lets the connection out.
    .verify = A test message from the device is accepted.

enable-smtp-auth = Allow SMTP AUTH for the mailbox
    .detail = SMTP AUTH can be off for the organization and still on for a single mailbox. Allow it only for the mailboxes that need it, not for all. Security defaults and Conditional Access can block it even then.
    .where = { -admin-center }: **Users** > **Active users** > **Mail** > **Manage email apps** > **Authenticated SMTP**
    .verify = The device signs in, and the mailbox shows `False`.
    .opens-mailbox = Opens SMTP AUTH for this mailbox.
    .opens-organization = Opens SMTP AUTH for the whole organization.

move-to-oauth = Move the application to modern authentication
    .detail = Signing in to send with nothing but a user name and password is on its way out. Change the application to OAuth, or send through High Volume Email, Azure Communication Services Email or [a connector](step:create-inbound-connector) instead.
    .where = { -eac }: **Reports** > **Mail flow** > **SMTP AUTH clients submission**
    .verify = The report shows the application with OAuth.

grant-send-as = Give permission to send as the other address
    .detail = An account that signs in may send only with its own address. Either give it **Send As** for the mailbox or group that stands in the From field, or let the device or application send with the address of the account.
    .where = { -eac }: **Recipients** > **Mailboxes** > **Delegation**
    .verify = A message with the other address is accepted; allow up to an hour.
    .gives-permission = The account can then send in the name of this address.

reduce-message-size = Make the message smaller
    .detail = Send a link to the file instead of the file, or divide the attachments over several messages. On the way an attachment grows by about a third, so one that seems to fit can still be too large. An admin can raise the limits of a mailbox, at most to the maximum of the service.
    .verify = The smaller message arrives.
    .raises-limit = Raises the limits of this mailbox.

split-recipients = Send to fewer recipients at a time
    .detail = Divide the recipients over several messages, or write to a distribution group. A mailbox can address 500 recipients per message unless an admin has set another number, and 1,000 at most. A server that delivers to { -microsoft-365 } may give at most 200 recipients of the same domain in one transaction.
    .verify = All messages are accepted.
    .raises-limit = Raises the limit of this mailbox to the maximum.

change-message-format = Change the format of the message
    .detail = Send the message as HTML instead of Rich Text, take out messages that are attached inside other messages, or send it from { -outlook-web }. If a program wrote the message, its lines must end in CR and LF together, [never in LF alone](https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-550-5-6-11-in-exchange-online).
    .verify = The changed message arrives.
    .ends-rich-text = Sends no more Rich Text to outside recipients.

review-transport-rules = Find the mail flow rule or DLP policy that refuses
    .detail = The message was refused because someone wanted it so, in [a mail flow rule](https://learn.microsoft.com/exchange/policy-and-compliance/mail-flow-rules/actions) or a data loss prevention policy. The message trace names it. Then change its conditions, add an exception, or correct the message if the rule is right.
    .where = { -eac }: **Mail flow** > **Rules**, and { -purview }: **Data loss prevention**
    .verify = A test message gets through, and the trace shows no refusal by the rule.
    .adds-exception = The rule no longer covers this sender; the exception replaces an earlier list of senders.
    .disables-rule = Switches the rule off for everybody.

fix-moderation-expiry = Create the retention tag for moderation again
    .detail = A retention tag says how long messages to moderated recipients wait for approval. In your organization it is missing, so such messages cannot be handled. Create it again.
    .verify = A message to the moderated recipient reaches the moderator.
    .customizes-once = Needed only once in each organization, before the tag can be created.
    .creates-tag = Creates the tag; a message then waits 2 days for approval.

journaling-archive = Turn on the journaling archive or send journal reports elsewhere
    .detail = An on-premises journal rule sends its reports to { -microsoft-365 }, which takes them only if the organization has the journaling archive enabled. Enable it, or let the journal rule use another address.
    .verify = Journal reports are accepted.

## Your own mail server

read-server-log = Find the attempt in your server's log
    .detail = The log of the sending server holds the whole answer, which a bounce often shortens. Search by queue ID, or by recipient and time, and read the lines from the connection to the final answer. Note which server was reached, at which step it refused and in what words.
    .verify = You have the complete answer, the time and the name of the server that gave it.

free-disk-space = Free disk space on the mail server
    .detail = A mail server without free disk space takes no more mail. Look for the disk or partition that is full, also for one without free inodes, and remove or move old logs, backups and abandoned queue files. Then find out what filled it, so that it does not happen again tomorrow.
    .verify = Every disk has space to spare, and the server accepts a test message.

repair-server-config = Repair the configuration of the mail server
    .detail = The server refuses mail that it should take, or cannot process it, because something in its settings is wrong. Begin with what was changed last: domains and addresses, delivery programs, file permissions, certificates, databases it looks up. Test the configuration before you restart the service, and read the log while you repeat the attempt.
    .verify = The configuration test finds no fault, and a test message is delivered.

scan-for-malware = Scan the computer that sent the message
    .detail = The receiving server found malware, or takes the message for the work of malware. Scan the computer and the account that sent it with an up-to-date antivirus program, and keep the computer off the network until it is clean. If the file was meant to be sent, check it in a second program before you send it again.
    .verify = A full scan finds nothing, and no mail leaves that nobody wrote.

## Diagnosis

trace-message = Trace the message and read its headers
    .detail = The message trace tells what became of the message. In the bounce, the `Received` lines and `Authentication-Results` show the way it took and the checks it failed, and the report names the server that refused; [the Message Header Analyzer](https://mha.azurewebsites.net/) puts them in order. [A trace](https://learn.microsoft.com/powershell/module/exchangepowershell/get-messagetracev2) goes 90 days back, with at most 10 days and 5,000 rows in one query.
    .where = { -eac }: **Mail flow** > **Message trace**
    .verify = You know which server refused the message.

run-diagnostics = Run the built-in diagnostics and look at service health
    .detail = Before you change anything, see whether [an incident](https://admin.microsoft.com/AdminPortal/Home#/servicehealth) is open. Then give the status code to [the NDR diagnostic](https://aka.ms/PillarEmailNDR) and run [the delivery diagnostic](https://aka.ms/PillarEmailDelivery). The diagnostics are not available in the clouds for the US government, for China (21Vianet) and for Germany.
    .where = { -admin-center }: **Health** > **Service health**
    .verify = The diagnostic names a cause, or an incident explains the error.
