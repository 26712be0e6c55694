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

## Other blocks

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
