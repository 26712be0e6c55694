## Vad som hände med meddelandet

class-success = levererat
class-transient = tillfälligt fel
class-permanent = permanent fel
class-varies = tillfälligt fel om koden börjar med 4, slutgiltigt om den börjar med 5

## Hur säkert svaret är

confidence-exact = känns igen på serverns text
confidence-code = känns igen på statuskoden
confidence-class = bara utfallet är känt

## Vem som behöver göra något

fix-owner-sender = avsändaren
fix-owner-sender-admin = en administratör hos avsändarens organisation
fix-owner-recipient = mottagaren
fix-owner-recipient-admin = en administratör hos mottagarens organisation
fix-owner-dns-host = den som sköter domänens DNS
fix-owner-microsoft = { -microsoft-support }

## Varför meddelandet inte kom fram

reason-authfailure = SPF, DKIM eller DMARC underkändes
reason-badreputation = IP-adressen, domänen eller organisationen har dåligt rykte
reason-blocked = den avsändande servern eller IP-adressen är blockerad
reason-contenterror = meddelandet är felaktigt uppbyggt
reason-delivered = levererat
reason-exceedlimit = en gräns hos mottagaren har överskridits
reason-expired = servern gav upp efter flera försök
reason-failedstarttls = TLS gick inte att starta
reason-feedback = anmälan om missbruk
reason-filtered = meddelandet avvisades efter granskning
reason-hasmoved = mottagaren har flyttat
reason-hostunknown = domänen eller servern finns inte
reason-mailboxfull = postlådan är full
reason-mailererror = leveransprogrammet misslyckades
reason-mesgtoobig = meddelandet är för stort
reason-networkerror = DNS-fel, anslutningsfel eller routningsloop
reason-norelaying = servern reläar inte för domänen
reason-notaccept = servern tar inte emot e-post
reason-notcompliantrfc = meddelandet bryter mot en standard
reason-onhold = för lite underlag för att avgöra orsaken
reason-policyviolation = meddelandet strider mot en princip
reason-rejected = avsändaradressen avvisades
reason-requireptr = giltig omvänd DNS saknas
reason-securityerror = fel i autentisering eller TLS, eller skyddad mottagare
reason-spamdetected = bedömdes som skräppost
reason-speeding = skickades för snabbt
reason-suppressed = adressen är undantagen från utskick
reason-suspend = kontot är inaktiverat
reason-syntaxerror = felaktigt SMTP-kommando
reason-systemerror = fel i mottagarens system
reason-systemfull = disken är full hos mottagaren
reason-toomanyconn = för många anslutningar
reason-undefined = okänd orsak
reason-userunknown = postlådan finns inte
reason-vacation = autosvar
reason-virusdetected = skadlig kod

## Uppgifter ur studsmeddelandet

param-recipient = Mottagare
    .absent = mottagaren
param-sender = Avsändare
    .absent = avsändaren
param-domain = Domän
    .absent = er domän
param-ip = IP-adress
    .absent = IP-adressen
param-limit = Gräns
    .absent = gränsen
param-reason = Angiven orsak
    .absent = den angivna orsaken
param-as-code = Intern regel
    .absent = den interna regeln
param-host = Server
    .absent = servern
param-user = Konto
    .absent = kontot
param-range = Intervall
    .absent = intervallet
param-number = Antal
    .absent = antalet
param-remote-text = Den andra serverns svar
    .absent = den andra serverns svar
param-remote-server = Avvisades av
    .absent = servern som avvisade meddelandet
param-reporting-server = Rapporterades av
    .absent = servern som rapporterade felet
param-queue-id = Kö-ID
    .absent = kö-ID:t
param-arrival-date = Togs emot
    .absent = tidpunkten då meddelandet togs emot
param-last-attempt = Senaste försök
    .absent = det senaste försöket

## Kommandon

purpose-check = Kontrollera
purpose-fix = Åtgärda
shell-exchange-online = Exchange Online PowerShell
shell-graph = Microsoft Graph PowerShell
shell-exchange-server = Exchange Management Shell på den lokala servern
shell-windows = Windows PowerShell
shell-cmd = Kommandotolken i Windows
shell-sh = Terminal i Linux eller macOS

## Roller, det räcker med en

role-global-administrator = global administratör
role-global-reader = global läsare
role-privileged-authentication-administrator = administratör för privilegierad autentisering
role-conditional-access-administrator = administratör för villkorsstyrd åtkomst
role-security-administrator = säkerhetsadministratör
role-security-operator = säkerhetsoperatör
role-security-reader = säkerhetsläsare
role-user-administrator = användaradministratör
role-exchange-administrator = Exchange-administratör
role-domain-name-administrator = domännamnsadministratör
role-billing-administrator = faktureringsadministratör
role-service-support-administrator = tjänstsupportadministratör
role-audit-logs = Audit Logs eller View-Only Audit Logs
role-organization-management = Organization Management
role-local-server-administrator = administratör för den lokala servern
role-license-administrator = licensadministratör
role-groups-administrator = gruppadministratör
role-compliance-administrator = efterlevnadsadministratör
role-hybrid-identity-administrator = administratör för hybrididentitet
role-view-only-recipients = View-Only Recipients
role-any-admin = valfri administratörsroll i { -microsoft-365 }
role-hybrid-setup = Organization Management i den lokala miljön tillsammans med Exchange-administratör i molnet
role-group-owner = gruppägare
role-sender = avsändaren
role-recipient-admin = administratör hos mottagarens organisation
role-sending-server-owner = den som sköter den avsändande servern
role-receiving-server-administrator = administratör för mottagarservern
role-application-owner = den som ansvarar för eller utvecklar enheten, programmet eller tjänsten som skickar
role-network-administrator = nätverksadministratör
role-dns-host = den som sköter domänens DNS
role-web-host = den som sköter domänens webbserver
role-internet-provider = internetleverantören

## Rutor i texten

alert-note = Obs!
alert-tip = Tips
alert-important = Viktigt
alert-warning = Varning
alert-caution = Var försiktig
