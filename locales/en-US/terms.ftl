# Product names and the terms that stand in for long ones. Names of products are not translated;
# names of portals are, where the product has a name of its own in the language.

-microsoft = Microsoft
-microsoft-365 = Microsoft 365
-exchange-online = Exchange Online
# The filtering service in front of Exchange Online.
-eop = Exchange Online Protection (EOP)
-microsoft-support = Microsoft Support
# https://admin.microsoft.com
-admin-center = Microsoft 365 admin center
# https://admin.exchange.microsoft.com
-eac = Exchange admin center (EAC)
# https://entra.microsoft.com
-entra = Microsoft Entra admin center
# https://security.microsoft.com
-defender = Microsoft Defender portal
# https://purview.microsoft.com
-purview = Microsoft Purview portal
# Non-delivery report.
-ndr = non-delivery report (NDR)
# The list in the Defender portal with what the organization itself allows and blocks.
-tabl = Tenant Allow/Block List
# The wizard at https://aka.ms/HybridWizard.
-hcw = Hybrid Configuration wizard
-entra-connect = Microsoft Entra Connect
-outlook-web = Outlook on the web
