## Ta tillbaka kontrollen

reset-admin-passwords = Byt lösenord på alla administratörskonton
    .detail = Gör det här allra först. När en hel organisation är blockerad har en inkräktare troligen kommit över ett administratörskonto, och ett nytt lösenord hindrar inkräktaren från att göra mer skada. Ge varje konto ett eget nytt lösenord, ta bort gamla applösenord och lämna över de nya per telefon eller personligen, inte via e-post. Synkroniseras kontona från en lokal katalog byter du lösenordet där.
    .where = I { -admin-center }: **Users** > **Active users** > **Reset password**
    .verify = Gamla lösenord och gamla sessioner slutar fungera, och du kan förklara varje inloggning i inloggningsloggen.
    .signs-out = Loggar ut kontot på alla enheter.

enable-mfa = Kräv multifaktorautentisering av alla administratörer
    .detail = Ett stulet lösenord räcker inte långt när inloggningen kräver en andra faktor. Börja med alla administratörskonton i dag och fortsätt med övriga användare så snart du kan, med säkerhetsstandarder eller villkorsstyrd åtkomst. [Så ställer du in det](https://learn.microsoft.com/microsoft-365/admin/security-and-compliance/set-up-multi-factor-authentication).
    .where = I { -admin-center }: **Users** > **Active users** > **Multi-factor authentication**
    .verify = Varje administratör som loggar in måste ange en andra faktor.
    .turns-on-defaults = Slår på säkerhetsstandarder för hela organisationen.

secure-compromised-account = Leta upp komprometterade konton och ta tillbaka dem
    .detail = Leta efter användare vars konton skickar e-post som de inte själva har skrivit. Gör så här med vart och ett av kontona: sätt ett nytt lösenord, logga ut kontot överallt, ta bort vidarebefordran och inkorgsregler som ägaren inte känner till, ta bort okända ombud och appmedgivanden och dra in administratörsroller. Blockera inloggningen under tiden om det fortfarande går ut e-post. [Det här kontrollerar du i ett komprometterat konto](https://learn.microsoft.com/defender-office-365/responding-to-a-compromised-email-account).
    .where = I { -admin-center }: **Users** > **Active users**. Diagnosverktyget på [aka.ms/diagca](https://aka.ms/diagca) kontrollerar ett konto åt dig.
    .verify = Det finns inga okända regler eller ombud och ingen okänd vidarebefordran kvar, och under ett dygn visar inloggningsloggen bara platser du känner igen.
    .stops-forwarding = Stänger av all vidarebefordran från postlådan.
    .deletes-rule = Tar bort inkorgsregeln.
    .signs-out = Loggar ut användaren på alla enheter.

remove-forwarding-rules = Leta upp vidarebefordran som ingen har bett om
    .detail = En postlåda med vidarebefordran skickar andras e-post i er organisations namn, från domäner som inte är registrerade hos er. Ta reda på vad som vidarebefordras utåt och ta bort all vidarebefordran som ägaren inte kan förklara. [Så ställs vidarebefordran in](https://learn.microsoft.com/exchange/recipients-in-exchange-online/manage-user-mailboxes/configure-email-forwarding).
    .where = I { -eac }: **Reports** > **Mail flow** > **Auto forwarded messages report**
    .verify = Rapporten visar ingen vidarebefordran som du inte har godkänt.
    .stops-forwarding = Stänger av all vidarebefordran från postlådan.
    .disables-rule = Stänger av inkorgsregeln.

audit-admin-activity = Se i granskningsloggen vad inkräktaren har ändrat
    .detail = Titta på dagarna kring det första misstänkta meddelandet. Finns det nya administratörer eller nya eller ändrade kopplingar, e-postflödesregler och appmedgivanden? En koppling kan skapas, användas och tas bort igen, så det räcker inte att titta på dagens lista.
    .where = I { -purview }: **Audit**
    .verify = Du vet vem som har gjort varje ändring, och varför.
    .turns-on-auditing = Slår på granskningen om den var avstängd.

harden-tenant = Höj säkerheten i hela organisationen
    .detail = När du har städat klart: slå på de förinställda säkerhetsprinciperna, gå igenom [inställningarna för hela organisationen](https://learn.microsoft.com/defender-office-365/tenant-wide-setup-for-increased-security) och beta av listan i Secure Score. Annars står samma dörr snart öppen igen.
    .where = I { -defender }: **Secure score**
    .verify = Secure Score visar de rekommenderade åtgärderna som klara.

secure-onprem-servers = Säkra de lokala e-postservrarna
    .detail = Gå igenom alla egna servrar, enheter och gatewayer som skickar via { -microsoft-365 }. Är de uppdaterade, fria från skadlig kod och främmande konton, och reläar de bara åt adresser som ni har valt? En server som reläar åt vem som helst utnyttjas för skräppost inom några timmar.
    .verify = Ett relätest utifrån avvisas, och köerna innehåller bara er egen e-post.
    .limits-relay = Begränsar vilka som får reläa via kopplingen.

## Visa att det är över

verify-outbound-clean = Kontrollera att utgående e-post är fri från skräppost
    .detail = Kontrollera resultatet, vad orsaken än var. Spåra meddelandena från de två senaste dygnen per avsändare, koppling och tid, och läs rapporterna om [e-postflödet](https://security.microsoft.com/mailflowStatusReport?viewid=type), [de flitigaste avsändarna](https://security.microsoft.com/reports/TopSenderRecipients) och [utgående kopplingar](https://admin.exchange.microsoft.com/#/reports/outboundconnectordetails). Volymerna ska vara tillbaka på normal nivå, och ingen e-post ska gå ut från en domän som ni inte använder.
    .where = I { -eac }: **Mail flow** > **Message trace**
    .verify = Ett dygn efter städningen finns det ingen okänd avsändare bland de flitigaste.

prove-environment-secured = Samla bevis för att organisationen är säkrad
    .detail = Statuskoden hjälper supporten att hitta blockeringen, men den räcker inte för att häva den. Du måste visa att miljön är säkrad och inte längre kan skicka skräppost. Skriv ner vad som missbrukades, hur länge, vad orsaken var och vilka konton, kopplingar och servrar du har städat och när, och bifoga rapporter och spårningar.
    .verify = Anteckningarna svarar på fem frågor: vad, hur länge, varför, vad du har gjort och hur du vet att det är över.

contact-microsoft-support = Öppna ett supportärende och be supporten häva blockeringen
    .detail = Bara { -microsoft-support } kan häva en blockering av hela organisationen, och det finns ingen knapp för det. Uppge hela feltexten, tidpunkten och organisationens namn, bifoga dina bevis och be dem häva blockeringen. [Så når du supporten](https://learn.microsoft.com/microsoft-365/Admin/contact-support-for-business-products).
    .where = I { -admin-center }: **Support** > **New service request**
    .verify = Ett testmeddelande till en extern postlåda som du har tillgång till kommer fram.

check-subscription = Kontrollera att prenumerationen är aktiv
    .detail = Se efter om prenumerationen på { -exchange-online } har löpt ut eller nyss förnyats. Efter en sen förnyelse kan det dröja upp till ett dygn innan tjänsten känner till den.
    .where = I { -admin-center }: **Billing** > **Your products**
    .verify = Produkten visas som aktiv, och inom ett dygn går det att skicka e-post igen.

move-bulk-mail = Skicka nyhetsbrev och massutskick via en annan tjänst
    .detail = { -exchange-online } är inte gjort för massutskick, och det märks på [sändningsgränserna](https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits#receiving-and-sending-limits). Använd Azure Communication Services Email, High Volume Email för intern e-post eller en specialiserad leverantör, med en egen underdomän, mottagare som har tackat ja och en möjlighet att avanmäla sig.
    .verify = Antalet externa mottagare per dygn håller sig långt under gränserna.

## Kopplingar och domäner

register-sending-domains = Registrera alla domäner som ni skickar från
    .detail = Jämför avsändarnas domäner med de godkända domänerna, och glöm inte program och lokala servrar. [Lägg till och verifiera varje domän](https://learn.microsoft.com/microsoft-365/admin/setup/add-domain) som saknas, så att den blir [en godkänd domän](https://learn.microsoft.com/exchange/mail-flow-best-practices/manage-accepted-domains/manage-accepted-domains).
    .where = I { -admin-center }: **Settings** > **Domains**, och i { -eac }: **Mail flow** > **Accepted domains**
    .verify = Alla avsändardomäner i spårningen finns i listan över godkända domäner.
    .adds-domain = Lägger till domänen; sedan verifierar du den med en DNS-post.

review-inbound-connectors = Leta efter kopplingar som ingen känner till
    .detail = Inkräktare skapar gärna en ny inkommande koppling och skickar sin skräppost genom den. Gå igenom alla kopplingar: vem skapade den, när, och för vilket certifikat eller vilka adresser? Inaktivera det som är okänt eller oanvänt, och ta bort det när du är säker på att ingen saknar det. [Så kontrollerar du befintliga kopplingar](https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/validate-connectors).
    .where = I { -eac }: **Mail flow** > **Connectors**
    .verify = Alla kopplingar som finns kvar har en känd ägare och ett känt syfte.
    .disables-connector = E-post som kommer genom kopplingen behandlas inte längre som er egen.
    .deletes-connector = Tar bort kopplingen.

unblock-connector = Häv blockeringen av kopplingen
    .detail = Gör det här sist. Häver du blockeringen innan servern bakom kopplingen är säkrad blockeras den snart igen. Det kan dröja upp till en timme innan e-posten kommer fram.
    .where = I { -defender }: **Email & collaboration** > **Review** > **Restricted entities**
    .verify = Kopplingen finns inte längre i listan, och ett testmeddelande genom den kommer fram.
    .lifts-block = Häver blockeringen.

fix-inbound-connector-identity = Få den inkommande kopplingen att stämma med er server
    .detail = Kopplingen känner igen servern på namnet i certifikatet eller på IP-adressen. Jämför båda med det som servern använder i dag. De kan ha ändrats, till exempel när certifikatet förnyades eller servern fick en ny adress. Certifikatets domän måste vara en godkänd domän.
    .where = I { -eac }: **Mail flow** > **Connectors**
    .verify = Serverns sändningslogg visar det certifikatnamn som kopplingen väntar sig, och e-posten tas emot.
    .changes-certificate = Ändrar vilket certifikat som är betrott.
    .replaces-addresses = Ersätter listan över betrodda adresser.
    .shows-log-folder = Visar var varje server har sin sändningslogg.

send-full-certificate-chain = Skicka hela certifikatkedjan
    .detail = Ett certifikat godtas bara om den andra sidan kan följa det ända till en rot som den litar på, och { -exchange-online } hämtar inte de mellanliggande certifikat som en server utelämnar. Importera dem på den server som visar upp certifikatet och starta sedan om e-posttjänsten.
    .where = På e-postservern: `certlm.msc`
    .verify = Testet visar alla certifikat i kedjan och slutar med returkod 0.

rerun-hybrid-wizard = Kör { -hcw } igen
    .detail = I en hybridmiljö bygger guiden om kopplingarna på båda sidor. Kör den igen när ett certifikat, en adress eller en server har bytts ut, och välj det nya certifikatet i steget för transport. Anteckna först vad ni har ändrat för hand, för det kan ni behöva göra om.
    .verify = Testmeddelanden kommer fram åt båda hållen.

create-inbound-connector = Skapa en inkommande koppling för servern eller filtertjänsten
    .detail = Utan koppling behandlar { -exchange-online } er egen server, eller tjänsten som filtrerar e-posten först, som vilken server som helst på internet: den får inte reläa, och den bromsas när den skickar mycket e-post. [Skapa en koppling](https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/set-up-connectors-to-route-mail) som känner igen servern, eller [en partnerkoppling](https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/set-up-connectors-for-secure-mail-flow-with-a-partner) om tjänsten tillhör någon annan.
    .where = I { -eac }: **Mail flow** > **Connectors**
    .verify = E-post från servern tas emot, och inga nya meddelanden fastnar i serverns kö.
    .creates-connector = E-post från en server med det här certifikatet räknas därefter som er egen.

enhanced-filtering = Slå på utökad filtrering för kopplingen
    .detail = Tar en annan tjänst emot e-posten först ser { -exchange-online } den tjänstens adress i stället för avsändarens, och SPF underkänns trots att det inte är något fel på meddelandet. Utökad filtrering hoppar över det ledet, så att SPF och DKIM prövas mot den server som e-posten faktiskt kom från.
    .verify = I meddelandehuvudet på ny e-post är SPF godkänt för den ursprungliga avsändaren.
    .skips-last-hop = Ändrar hur all e-post genom kopplingen bedöms.

fix-partner-connector = Ändra partnerkopplingen som stoppar e-posten
    .detail = [En partnerkoppling](https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/set-up-connectors-for-secure-mail-flow-with-a-partner) kan vara begränsad till vissa adresser eller certifikat. För de domäner som kopplingen omfattar avvisas då e-post som kommer från något annat håll. Lägg till adressen eller certifikatet som saknas. Ska e-posten gå genom en filtertjänst låter du MX-posten peka på den.
    .where = I { -eac }: **Mail flow** > **Connectors**
    .verify = E-post från den nya källan tas emot, och e-post från andra källor avvisas fortfarande.
    .adds-address = Tillåter e-post från adressen genom kopplingen.

direct-send-settings = Bestäm vem som får använda Direct Send
    .detail = Med Direct Send levererar en enhet e-post i er egen domäns namn utan att logga in. Om organisationen avvisar sådan e-post ger du enheten [en koppling](step:create-inbound-connector) eller låter den [logga in](step:configure-smtp-client). Tillåt Direct Send igen bara i nödfall, för då kan vem som helst använda det. Det tar ungefär 30 minuter innan en ändring slår igenom.
    .where = I { -eac }: **Mail flow** > **Connectors**
    .verify = Efter 30 minuter tas ett testmeddelande från enheten emot.
    .opens-direct-send = Öppnar Direct Send för alla; en koppling är bättre.

accepted-domain-type = Kontrollera den godkända domänens typ
    .detail = Är domänen auktoritativ måste { -exchange-online } känna till alla mottagare i den, och [alla andra avvisas direkt vid gränsen](https://learn.microsoft.com/exchange/mail-flow-best-practices/use-directory-based-edge-blocking). Är den en intern relädomän skickas e-post till okända mottagare vidare till er andra server. Välj intern relädomän så länge mottagare saknas eller finns på den servern, och gå tillbaka till auktoritativ domän när katalogen är komplett.
    .where = I { -eac }: **Mail flow** > **Accepted domains**
    .verify = Ett meddelande till en riktig mottagare kommer fram, och ett till en påhittad adress avvisas.
    .passes-on = Okända mottagare avvisas inte längre vid gränsen.
    .refuses-unknown = Okända mottagare avvisas; det kan dröja upp till 24 timmar.

fix-mail-loop = Bryt routningsloopen
    .detail = Två system skickar meddelandet fram och tillbaka tills ett av dem ger upp. Raderna med `Received` i studsmeddelandet visar vilka de är. Rätta det som skickar tillbaka meddelandet: MX-posten, domänens typ, en smart värd eller en regel för vidarebefordran. Även en domän som ännu inte är verifierad i { -microsoft-365 } kan ge en loop.
    .where = I { -eac }: **Mail flow** > **Connectors** och **Mail flow** > **Accepted domains**
    .verify = Ett nytt meddelande kommer fram och har bara några få rader med `Received`.
    .refuses-unknown = Okända mottagare avvisas i stället för att skickas vidare.
    .sends-directly = Utgående e-post går inte längre via era lokala servrar.

review-outbound-connectors = Kontrollera utgående kopplingar och deras smarta värdar
    .detail = Efter en migrering finns det ofta en koppling som fortfarande pekar på en server som är borta, och e-posten dit fastnar i kön. Rätta den smarta värden, eller inaktivera eller ta bort kopplingen och gör domänen [auktoritativ](step:accepted-domain-type). Det tar 30 till 60 minuter innan en ändring slår igenom. [Så ser du vad som ligger i kön och varför](https://learn.microsoft.com/defender-office-365/connectors-mail-flow-intelligence).
    .where = I { -eac }: **Mail flow** > **Connectors**
    .verify = Rapporten om e-postflödet visar att ingen e-post längre ligger i kö för kopplingen.
    .disables-connector = Ingen e-post går längre ut genom kopplingen.
    .deletes-connector = Tar bort kopplingen.

fix-smart-host = Använd ert eget värdnamn i { -microsoft-365 } som smart värd och MX
    .detail = Varje domän har ett eget värdnamn i { -microsoft-365 }; för contoso.com är det `contoso-com.mail.protection.outlook.com`. Ange det namnet i MX-poster och smarta värdar, aldrig en fast IP-adress eller de avvecklade namnen `mail.messaging.microsoft.com` och `mail.global.frontbridge.com`. En server som reläar behöver dessutom [en inkommande koppling](step:create-inbound-connector).
    .where = I { -admin-center }: **Settings** > **Domains**
    .verify = Ny e-post skjuts inte längre upp med `ATTR35`.
    .changes-smart-host = Skickar kopplingens e-post till det nya värdnamnet; för contoso.com börjar namnet med contoso-com.

## Blockeringar och gränser

remove-tabl-block = Ta bort posten ur { -tabl }
    .detail = Ta bort posten om du vill kunna skriva till adressen eller domänen. Är den blockerad av goda skäl låter du posten stå kvar och skickar meddelandet igen utan den mottagaren.
    .where = I { -defender }: **Email & collaboration** > **Policies & rules** > **Threat policies** > **Tenant Allow/Block Lists**
    .verify = Posten är borta ur listan. En ändring slår igenom inom ungefär fem minuter.
    .deletes-entry = Därefter går det att ta emot e-post från adressen och skicka till den igen.

request-ip-exception = Be om ett undantag tills licenserna är tilldelade
    .detail = Nya organisationer och utvärderingsversioner delar IP-adresser som ännu inte har hunnit få ett gott rykte. Köp och tilldela licenser för { -exchange-online }, skicka bara lite e-post de första dagarna och be { -microsoft-support } om ett undantag tills licenserna är tilldelade.
    .where = I { -admin-center }: **Support** > **New service request**
    .verify = Ett testmeddelande till en extern postlåda som du har tillgång till kommer fram.

use-custom-domain = Skicka från en egen domän i stället för onmicrosoft.com
    .detail = Domänen som ni får från början är avsedd för test och får skicka till högst 100 externa mottagare per dygn. Lägg till en egen domän och använd den i den primära adressen för användare och program.
    .where = I { -admin-center }: **Settings** > **Domains**
    .verify = Spårningen visar ingen extern e-post från adresser på onmicrosoft.com.
    .sets-default = Nya användare och grupper får den här domänen.
    .changes-address = Ändrar postlådans primära adress.

unblock-sender = Häv blockeringen av användaren
    .detail = [Säkra kontot](step:secure-compromised-account) först, annars blockeras det snart igen. [Ta sedan bort användaren från listan över begränsade entiteter](https://learn.microsoft.com/defender-office-365/outbound-spam-restore-restricted-users). I kommandona anger du en molnpostlåda med användarens huvudnamn (UPN), som kan skilja sig från e-postadressen, och en lokal avsändare med SMTP-adressen.
    .where = I { -defender }: **Email & collaboration** > **Review** > **Restricted entities**
    .verify = Användaren finns inte längre i listan och kan skicka igen, oftast inom en timme och senast efter 24 timmar.
    .lifts-block = Häver blockeringen.

outbound-spam-policy-limits = Kontrollera gränserna i principen för utgående skräppost
    .detail = Ta reda på [vilken princip](https://learn.microsoft.com/defender-office-365/outbound-spam-policies-configure) som gäller för avsändaren, hur höga gränserna är och vad som händer när en gräns nås. När någon [skickar som en annan postlåda eller för dess räkning](https://learn.microsoft.com/defender-office-365/outbound-spam-policies-send-as-send-on-behalf) avgör Från-adressen vilken princip som gäller, men mottagarna räknas på den inloggade användaren, som också är den som blockeras.
    .where = I { -defender }: **Email & collaboration** > **Policies & rules** > **Threat policies** > **Anti-spam**
    .verify = Principen har de gränser du vill ha, och vanliga avsändare blockeras inte.
    .sets-limits = Värdena är exempel: varje gräns kan vara 0 till 10 000, och 0 betyder tjänstens standardvärde.

allow-external-forwarding = Tillåt automatisk vidarebefordran där den behövs
    .detail = Tjänsten blockerar som standard [automatisk vidarebefordran till externa adresser](https://learn.microsoft.com/defender-office-365/outbound-spam-policies-external-email-forwarding). Skapa en egen princip för utgående skräppost för de få postlådor som behöver vidarebefordra, och slå på vidarebefordran där. Låt standardprincipen vara som den är, för öppen vidarebefordran har även en inkräktare nytta av.
    .where = I { -defender }: **Email & collaboration** > **Policies & rules** > **Threat policies** > **Anti-spam** > **Outbound spam filter policy** > **Forwarding rules**
    .verify = Ett vidarebefordrat testmeddelande kommer fram till den externa adressen.
    .creates-policy = Skapar principen; den gäller ännu inte för någon.
    .applies-policy = Tillåter vidarebefordran för postlådan.
    .opens-for-all = Öppnar vidarebefordran för hela organisationen; undvik det.

delist-ip-portal = Begär att IP-adressen tas bort från Microsofts blockeringslista
    .detail = Ta först reda på vad som skickade skräpposten och stoppa det, annars är adressen snart tillbaka på listan. Ange sedan den blockerade IP-adressen och din e-postadress på [sidan för borttagning](https://sender.office.com), öppna länken i meddelandet du får och bekräfta. Det kan ta 24 timmar eller mer. [Så går borttagningen till](https://learn.microsoft.com/defender-office-365/external-senders-use-the-delist-portal-to-unblock-yourself).
    .verify = Sidan visar att adressen inte är blockerad, och e-post från den tas emot.

delist-ip-email = Begär borttagning från listan via e-post
    .detail = Den här blockeringen går inte att häva med webbformuläret. Vidarebefordra hela studsmeddelandet, med koden och IP-adressen, till postlådan som nämns i det. I dag är det `delist@microsoft.com`, i äldre texter `delist@messaging.microsoft.com`. Räkna med att få svar efter ungefär 48 timmar.
    .verify = E-post från adressen tas emot igen.

outlookcom-sender-support = Vänd dig till avsändarsupporten för Outlook.com
    .detail = Postlådorna på Outlook.com, Hotmail och Live har en egen support för avsändare. Se vad [SNDS](https://sendersupport.olc.protection.outlook.com/snds/) säger om er IP-adress, gå med i Junk Mail Reporting Program för att få veta vilka meddelanden som rapporteras som skräppost, och skicka formuläret med serverns adress och hela feltexten. [Råd till avsändare](https://sendersupport.olc.protection.outlook.com/pm/troubleshooting.aspx).
    .verify = Ett testmeddelande till en postlåda på outlook.com tas emot.

third-party-blocklist = Se till att adressen tas bort från blockeringslistan
    .detail = Listan förs av någon annan än mottagarservern, till exempel Spamhaus, och oftast står det i serverns svar vilken lista det är. Slå upp IP-adressen eller domänen där (hos Spamhaus `https://www.spamhaus.org/query/ip/<ip>`), läs varför den står på listan, åtgärda orsaken och begär först därefter att den tas bort. Skicka igen när listan har uppdaterats.
    .verify = Uppslagningen visar att adressen inte står på listan.

connection-filter-lists = Kontrollera IP-listorna i mottagarens organisation
    .detail = I [principen för anslutningsfiltret](https://learn.microsoft.com/defender-office-365/connection-filter-policies-configure) bestämmer mottagarens organisation själv vilka adresser den tillåter eller blockerar. Är er adress blockerad där måste en administratör i den organisationen ta bort den. Nämner studsmeddelandet ingen blockeringslista kan det bero på att adressen samtidigt står på listan över tillåtna. Ta då bort den därifrån, så framgår blockeringslistans namn nästa gång.
    .where = I { -defender }: **Email & collaboration** > **Policies & rules** > **Threat policies** > **Anti-spam** > **Connection filter policy**
    .verify = Adressen finns inte längre i principen, och e-post från den tas emot.
    .unblocks-address = Principen blockerar inte längre e-post från adressen.
    .ends-allowing = E-post från adressen filtreras som all annan.

terrl-quota = Jämför antalet externa mottagare med organisationens kvot
    .detail = Tjänsten räknar alla externa mottagare som organisationen har skrivit till de senaste 24 timmarna. Kvoten per dygn är `500 × n^0.7 + 9500` för n licenser, så den växer med antalet licenser. För en utvärderingsversion är den 5 000. Ta reda på vilka som skickar mest och flytta massutskick [till en annan tjänst](step:move-bulk-mail). Antalet sjunker av sig självt efter hand. [Mer om sändningsgränserna](https://learn.microsoft.com/defender-office-365/outbound-spam-sending-limits-troubleshoot).
    .where = I { -eac }: **Reports** > **Mail flow** > **Tenant Outbound External Recipients**
    .verify = Rapporten visar färre mottagare än kvoten, och e-posten går ut igen.
    .shows-quota = `ObservedValue` är antalet och `Threshold` kvoten; `EnforcementEnabled` visar om kvoten tillämpas.

slow-down-and-retry = Skicka långsammare och låt servern försöka igen
    .detail = En kod som börjar på 4 är tillfällig: låt meddelandet ligga i kön, så försöker en välskött e-postserver igen under ett dygn. Sprid under tiden ut e-posten över längre tid, öppna färre anslutningar samtidigt och ta med färre mottagare i varje transaktion. En kod som börjar på 5 är slutgiltig: skicka inte samma meddelande oförändrat en gång till.
    .verify = Kön töms utan att nya meddelanden skjuts upp.

wait-for-window = Vänta tills äldre meddelanden inte längre räknas
    .detail = Gränsen gäller den senaste timmen eller det senaste dygnet, räknat bakåt från nu. Blockeringen upphör av sig själv efter hand som äldre meddelanden faller utanför den tiden. Under tiden kan ingen höja gränsen åt dig.
    .verify = Det första meddelandet efter den tiden tas emot.

remove-from-suppression-list = Ta bort adressen från sändtjänstens spärrlista
    .detail = En sändtjänst slutar skicka till adresser som en gång har gett fel eller vars ägare har klagat, och stoppar nya meddelanden dit redan innan de skickas. Förvissa dig först om att adressen fungerar i dag och att ägaren vill ha er e-post. Ta sedan bort den från tjänstens lista (*suppression list*). Fungerar adressen ändå inte hamnar den där igen vid nästa fel.
    .verify = Ett meddelande till adressen lämnar tjänsten och kommer fram.

warm-up-sending = Öka volymen stegvis
    .detail = En ny IP-adress eller domän saknar rykte, och mottagarservrar misstror stora volymer från en okänd avsändare. Börja med några få meddelanden om dagen till personer som väntar på dem och öppnar dem, och öka antalet under flera veckor. Avbryt ökningen så snart meddelanden skjuts upp eller det kommer klagomål. Ordna [SPF, DKIM och DMARC](step:set-up-sender-authentication) före det första meddelandet.
    .verify = Volymen ökar utan att fler meddelanden skjuts upp och utan att fler mottagare klagar.

## Mottagare

check-address = Kontrollera adressen tecken för tecken
    .detail = Jämför adressen med den du har fått av mottagaren. Leta efter tappade bokstäver, en punkt eller ett blanksteg på slutet och en domän som bara liknar den rätta. Skriv ett nytt meddelande i stället för att skicka om det gamla, så följer den felaktiga adressen inte med.
    .verify = Det nya meddelandet kommer inte i retur.

clear-autocomplete = Ta bort den sparade adressen ur listan Komplettera automatiskt
    .detail = Outlook minns adresser som du har använt, även till postlådor som inte längre finns. Börja skriva namnet, ta bort förslaget med krysset bredvid och välj mottagaren ur adressboken eller skriv hela adressen.
    .where = I Outlook: fältet **Till** i ett nytt meddelande
    .verify = Ett meddelande till den mottagare som du valde på nytt kommer fram.

add-x500-address = Lägg till den gamla interna adressen som X500-adress
    .detail = En adress som börjar med `IMCEAEX-` är ett gammalt internt namn på en postlåda. Ge postlådan namnet tillbaka, så går det att svara på gamla meddelanden och möten igen. Ta bort `IMCEAEX-` och allt från och med `@`, gör varje `_` till `/` och därefter `+20` till blanksteg, `+28` och `+29` till parenteser, `+2C` till komma, `+2E` till punkt, `+3F` till `?`, `+40` till `@` och `+5F` till `_`, och sätt `X500:` först. Synkroniseras katalogen lägger du till värdet i `proxyAddresses` i den lokala katalogen.
    .where = I { -eac }: **Recipients** > **Mailboxes** > **Manage email address types**
    .verify = Ett svar på ett gammalt meddelande eller möte kommer inte längre i retur.
    .adds-old-name = Lägger till det gamla namnet som ytterligare en adress för postlådan.

recipient-exists-licensed = Kontrollera att mottagaren finns och har en postlåda
    .detail = Leta efter adressen bland alla slags mottagare, även som extra adress och bland borttagna användare. En användare utan licens för { -exchange-online } har ingen postlåda. Rätta adressen, tilldela licensen eller återställ användaren.
    .where = I { -admin-center }: **Users** > **Active users** > **Licenses and apps**
    .verify = Exakt en mottagare har adressen, och ett testmeddelande dit kommer fram.
    .creates-remote-mailbox = I en hybridmiljö: skapar användaren i den lokala katalogen med en postlåda i molnet.
    .links-mailbox = I en hybridmiljö: knyter den lokala användaren till postlådan i molnet.

sync-directory = Synkronisera katalogen
    .detail = Mottagare som kommer från en lokal katalog rättar du där. Starta sedan en synkronisering på servern med { -entra-connect }. För e-postaktiverade gemensamma mappar kör du Microsofts skript. Det kan ta upp till 24 timmar innan en ny eller återställd mottagare är känd vid gränsen, och en timme eller mer för en återställd grupp.
    .where = På servern med { -entra-connect }
    .verify = Objektet i { -exchange-online } visar de rättade värdena.
    .syncs-public-folders = Microsofts skript för e-postaktiverade gemensamma mappar.

fix-recipient-forwarding = Rätta vidarebefordran som inte leder någonstans
    .detail = Adressen som avsändaren skrev till fungerar, men e-posten vidarebefordras därifrån till en adress som inte gör det. Sök upp den adressen i postlådans vidarebefordran, inkorgsreglerna och e-postflödesreglerna, och ta bort eller rätta den.
    .where = I { -eac }: **Recipients** > **Mailboxes** > **Manage mail flow settings** och **Mail flow** > **Rules**
    .verify = E-post till den första adressen ger inget studsmeddelande om den andra.
    .stops-forwarding = Stänger av all vidarebefordran från postlådan.

allow-senders-mailbox = Låt fler avsändare skriva till postlådan eller e-postanvändaren
    .detail = Mottagaren tar bara emot e-post från autentiserade avsändare, eller bara från dem som står på en lista. Ta bort kravet på autentisering eller lägg till avsändaren i listan. En extern avsändare måste först finnas hos er som e-postkontakt eller e-postanvändare. För en e-postanvändare finns inställningen bara i det klassiska administrationscentret och i PowerShell.
    .where = I { -eac }: **Recipients** > **Mailboxes** > **Manage mail flow settings** > **Message delivery restriction**
    .verify = Ett meddelande från den externa avsändaren kommer fram.
    .opens-mailbox = Låter vem som helst på internet skriva till postlådan.
    .opens-mail-user = Låter vem som helst på internet skriva till e-postanvändaren.
    .adds-sender = Lägger till avsändaren i listan; om den var tom kan därefter bara den avsändaren skriva.

allow-senders-group = Låt avsändaren skriva till distributionsgruppen
    .detail = Gruppen tar bara emot e-post inifrån organisationen, eller bara från utvalda avsändare. Tillåt externa avsändare, eller lägg till avsändaren eller gruppägaren bland de tillåtna. En grupp med fler än 5 000 medlemmar begränsar alltid vilka som får skriva till den och behöver antingen moderering eller en kort lista över avsändare.
    .where = I { -eac }: **Recipients** > **Groups** > **Settings** > **Delivery management**
    .verify = Ett meddelande från avsändaren når medlemmarna.
    .opens-group = Öppnar gruppen för hela internet.
    .adds-sender = Lägger till avsändaren i listan; om den var tom kan därefter bara den avsändaren skriva.

allow-senders-public-folder = Låt externa avsändare skriva till den gemensamma mappen
    .detail = En e-postaktiverad gemensam mapp avvisar som standard externa avsändare. Tillåt alla avsändare eller vissa av dem i mappens inställningar för e-postflöde, eller ge användaren Anonymous behörighet att skapa objekt i den. [Annat som kan stoppa extern e-post](https://learn.microsoft.com/exchange/troubleshoot/public-folders/authrequired-ndr).
    .where = I { -eac }: **Public folders** > **Mail flow settings** > **Message delivery restriction**
    .verify = Ett testmeddelande utifrån dyker upp i mappen.
    .allows-anonymous = Låter vem som helst lägga objekt i mappen.
    .opens-folder = Låter vem som helst på internet skriva till mappen.

m365-group-external = Öppna { -microsoft-365 }-gruppen för externa avsändare
    .detail = Tillåt personer utanför organisationen att skriva till gruppen. Gäller det bara en enda extern person kan du i stället [bjuda in personen som gäst](https://admin.cloud.microsoft/?#/GuestUsers) och göra gästen till medlem. Det tar upp till en timme innan en ändring slår igenom.
    .where = I { -admin-center }: **Teams & groups** > **Active teams & groups** > **Settings**
    .verify = Efter en timme dyker ett meddelande utifrån upp i gruppen.
    .opens-group = Öppnar gruppen för hela internet.

contact-recipient = Kontakta mottagaren på något annat sätt
    .detail = Ofta är det bara mottagaren, eller någon i mottagarens organisation, som kan ändra det som stoppar e-posten. Ring, eller skriv från ett annat konto, lämna över hela feltexten och be mottagaren vidarebefordra den till e-postadministratören där.
    .verify = Mottagaren eller administratören där bekräftar ändringen, och ett nytt meddelande kommer fram.

contact-receiving-admin = Skriv till e-postadministratören hos mottagaren
    .detail = Bara den som sköter mottagarservern kan ändra hur den beter sig. Skriv till `postmaster@<domain>` från ett konto som når fram, eller be mottagaren förmedla det. Ta med serverns fullständiga svar, tidpunkten med tidszon, den avsändande IP-adressen och båda e-postadresserna, så att administratören kan hitta försöket i sin logg.
    .verify = Administratören svarar, och ett nytt meddelande kommer fram.

stop-sending-to-address = Sluta skicka till adressen
    .detail = Ta bort adressen ur alla listor, grupper och kundregister som används för utskick. Den som fortsätter skriva till döda adresser tas av mottagarservern för en skräppostavsändare och sätter hela domänens rykte på spel. Ring personen och fråga efter en ny adress om du behöver den.
    .verify = Adressen ger inga fler studsmeddelanden.

mailbox-quota = Frigör utrymme i postlådan
    .detail = Postlådan är full, eller en av mapparna i den. Ta bort eller arkivera det som inte längre behövs och töm mappen med borttagna objekt, eller höj kvoten eller slå på arkivet. En enskild mapp rymmer högst en miljon objekt, även om det finns utrymme kvar.
    .where = I { -eac }: **Recipients** > **Mailboxes** > **Manage mailbox usage**
    .verify = Storleken ligger under kvoten, och ett testmeddelande kommer fram.
    .turns-on-archive = Slår på arkivpostlådan.
    .expands-archive = Går inte att stänga av igen.
    .raises-quota = Värdena är exempel, upp till vad licensen tillåter.

public-folder-quota = Kontrollera kvoterna för den gemensamma mappen
    .detail = Tre kvoter kan stoppa mappen: dess egen, organisationens standardkvot och kvoten för den postlåda som mappen ligger i. Jämför storleken med var och en av dem. Höj en kvot försiktigt, för ett högt värde stör den automatiska delningen av postlådan. Misslyckas delningen [tar du hjälp av supporten](step:contact-microsoft-support).
    .verify = Mappen tar emot ett testmeddelande.
    .raises-folder-quota = Värdena är exempel och gäller bara den här mappen.
    .raises-default = Värdena är exempel och gäller alla mappar utan egen kvot.

fix-recipient-addresses = Åtgärda adresser som saknas eller är dubbletter
    .detail = En kontakt behöver en giltig primär SMTP-adress, och två mottagare, grupper eller lokala objekt får aldrig dela adress. Rätta felet i den katalog där objektet hanteras, och [synkronisera](step:sync-directory) efteråt.
    .where = I { -eac }: **Recipients** > **Contacts**
    .verify = En sökning hittar adressen en enda gång, och ett meddelande dit kommer fram.
    .changes-address = Ändrar vart e-post till kontakten går.

repair-delivery-processing = Åtgärda det som stoppar leveransen i postlådan
    .detail = Meddelandet når postlådan, men leveransen misslyckas där. Om mappen för funktionen Clutter saknas stänger du av Clutter. Om ett gammalt ombud inte längre går att hitta, vilket händer när en postlåda har flyttats, tar du bort ombuden och lägger till dem på nytt.
    .where = I Outlook: postlådans ombud
    .verify = Meddelandet eller mötesförfrågan levereras.
    .turns-off-clutter = Stänger av Clutter för postlådan.

aggregate-mailbox-rule = Ta bort kopiorna som går till den avvecklade hjälppostlådan
    .detail = Studsmeddelandet kommer från en hjälppostlåda som inte längre används; själva gruppen har fått meddelandet. Om studsmeddelandena stör kan [en e-postflödesregel](https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/ndr-received-send-emails-microsoft365-groups) ta bort det som skickas till just den adressen, som börjar med `AggregateGroupMailbox`.
    .where = I { -eac }: **Mail flow** > **Rules**
    .verify = Studsmeddelandena upphör, och gruppen får fortfarande sin e-post.
    .deletes-copies = Tar bort all e-post till adressen; förvissa dig om att det är hjälppostlådan.

## DNS och autentisering

check-mx = Kontrollera MX-posten
    .detail = MX-posterna ska peka på den tjänst som tar emot domänens e-post, och inte till någon äldre; med { -microsoft-365 } finns det bara en post. Slå upp posterna, ta bort det som är inaktuellt och se efter att själva domänen inte har löpt ut. Det kan ta upp till 72 timmar innan en ändring har spridit sig.
    .where = I { -admin-center }: **Settings** > **Domains** > **DNS records**
    .verify = Alla publika namnservrar svarar med rätt post och ingen annan.

set-up-sender-authentication = Ställ in SPF, DKIM och DMARC tillsammans
    .detail = Allt fler servrar tar bara emot e-post om de kan se att domänen i avsändaradressen verkligen står bakom den. [SPF](step:fix-spf) anger vilka servrar som får skicka, [DKIM](step:fix-dkim) signerar varje meddelande och [DMARC](step:fix-dmarc) knyter båda till den adress som mottagaren ser. Ställ in alla tre för varje domän som ni skickar från, även för nyhetsbrev och program.
    .verify = Ett testmeddelande har `spf=pass`, `dkim=pass` och `dmarc=pass` i fältet `Authentication-Results`.

fix-spf = Rätta SPF-posten
    .detail = En domän ska ha exakt en SPF-post, och den måste omfatta alla servrar och tjänster som skickar för domänen, era egna adresser inräknade, med högst 10 DNS-uppslagningar. Om bara { -exchange-online } skickar lyder posten `v=spf1 include:spf.protection.outlook.com -all`. Misstänkt e-post går ut från särskilda adresser som inte klarar SPF vad posten än säger, så [leta även efter utgående skräppost](step:verify-outbound-clean).
    .verify = Ett testmeddelande har `spf=pass` i fältet `Authentication-Results`.

fix-dkim = Signera utgående e-post med DKIM
    .detail = [Publicera båda selektorposterna](https://learn.microsoft.com/defender-office-365/email-authentication-dkim-configure) i DNS för varje egen domän och slå på signeringen för den. Byt nycklarna om de är gamla eller saknas. E-post från andra servrar och tjänster måste signeras där.
    .where = I { -defender }: **Email & collaboration** > **Policies & rules** > **Threat policies** > **Email authentication settings** > **DKIM**
    .verify = Ett testmeddelande har `dkim=pass` med er egen domän i fältet `Authentication-Results`.
    .starts-signing = Signerar domänens e-post från och med nu; båda posterna måste vara publicerade först.
    .replaces-keys = Ersätter nycklarna.

fix-dmarc = Se till att DMARC godkänns
    .detail = DMARC kräver att SPF eller DKIM godkänns för just den domän som står i Från-adressen. Publicera en DMARC-post, minst `v=DMARC1; p=none`, och låt alla externa tjänster som skickar åt er använda er domän i SPF eller DKIM. Vidarebefordran på vägen kan göra att båda kontrollerna underkänns.
    .verify = Ett testmeddelande har `dmarc=pass` i fältet `Authentication-Results`.

fix-reverse-dns-helo = Ge servern omvänd DNS och ett riktigt HELO-namn
    .detail = Be den som äger IP-adressen, oftast internetleverantören, om en PTR-post och låt servern presentera sig i HELO med sitt eget publika värdnamn: aldrig med ett privat namn eller en privat adress, och aldrig med namnet på den server som den talar med. Kontrollera att namn och adress hör ihop.
    .verify = PTR-posten, A-posten och HELO-namnet stämmer överens.
    .sets-helo-name = Servern presenterar sig med det här namnet.

fix-ipv6-delivery = Leverera över IPv4 eller uppfyll villkoren för IPv6
    .detail = E-post över IPv6 tas bara emot om den avsändande adressen har en PTR-post, om SPF eller DKIM godkänns och om mottagarens organisation har fått IPv6 påslaget av { -microsoft-support }. Saknas något av detta låter du servern använda IPv4 till de mottagarna.
    .verify = Meddelandet tas emot över IPv4, eller över IPv6 med SPF eller DKIM godkänt.

fix-from-header = Skriv ett giltigt From-fält
    .detail = Ett meddelande ska ha en giltig adress i `From`, inom vinkelparenteser: `From: Anna <anna@contoso.com>`. Måste programmet ange flera avsändare där krävs också fältet `Sender` med en enda adress.
    .verify = Ett meddelande från programmet tas emot.

fix-mta-sts = Rätta mottagardomänens MTA-STS-princip
    .detail = Principen måste nämna domänens alla MX-värdar, och var och en av dem behöver ett betrott certifikat med rätt namn. Jämför med den post och den fil som är publicerade. När du ändrar filen ger du posten `_mta-sts` ett nytt id, så att andra servrar hämtar den på nytt.
    .verify = MX-namnen, principen och namnen i certifikaten stämmer överens, och e-post som väntar lämnar kön.

fix-dane = Rätta mottagardomänens DNSSEC och TLSA-poster
    .detail = Med [DANE](https://learn.microsoft.com/microsoft-365/compliance/how-smtp-dane-works) styrker mottagaren sitt certifikat via DNS: zonen måste ha giltiga DNSSEC-signaturer, TLSA-posterna måste stämma med certifikatet som används i dag och servern måste erbjuda STARTTLS. Den som byter certifikat måste byta TLSA-posterna samtidigt.
    .verify = Ett DANE-test godkänns, och e-post som väntar lämnar kön.
    .shows-signature = Svaret innehåller RRSIG-poster om zonen är signerad.

fix-remote-certificate = Installera ett giltigt certifikat på mottagarservern
    .detail = Mottagarservern måste visa upp ett certifikat som inte har gått ut, som kommer från en betrodd utfärdare och som innehåller serverns värdnamn. Serverns administratör förnyar eller byter det.
    .verify = Certifikatet har rätt namn, giltigt datum och komplett kedja.

enable-tls12 = Slå på TLS 1.2 på e-postservern
    .detail = { -microsoft-365 } använder inte längre TLS 1.0 och 1.1. Uppdatera servern, erbjud STARTTLS och se till att ingen brandvägg filtrerar bort det. I Windows sätter du `Enabled` till `1` och `DisabledByDefault` till `0` under `Client` och `Server` i `HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2` och startar om.
    .verify = Testet ansluter utan fel.

open-port-25 = Öppna vägen till mottagarservern på port 25
    .detail = Mottagarservern måste vara igång, och dess brandvägg måste släppa igenom [adresserna för { -microsoft-365 }](https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges) på TCP-port 25, utan SMTP-inspektion som bryter sessionen. Prova anslutningen från en dator utanför nätet.
    .where = På testsidan: **Outbound SMTP Email**
    .verify = Anslutningstestet når servern.

## Klienter och innehåll

configure-smtp-client = Ställ in enheten eller programmet rätt
    .detail = Låt enheten ansluta till `smtp.office365.com` på port 587 med STARTTLS och TLS 1.2, logga in med en postlåda som har licens och skicka från den postlådans adress. Utan inloggning skickar servern ingenting vidare. Kontrollera om nätverket släpper ut anslutningen.
    .verify = Ett testmeddelande från enheten tas emot.

enable-smtp-auth = Tillåt SMTP AUTH för postlådan
    .detail = SMTP AUTH kan vara avstängt för organisationen och ändå påslaget för en enskild postlåda. Tillåt det bara för de postlådor som behöver det, inte för alla. Säkerhetsstandarder och villkorsstyrd åtkomst kan blockera det även då.
    .where = I { -admin-center }: **Users** > **Active users** > **Mail** > **Manage email apps** > **Authenticated SMTP**
    .verify = Enheten kan logga in, och postlådan visar `False`.
    .opens-mailbox = Öppnar SMTP AUTH för postlådan.
    .opens-organization = Öppnar SMTP AUTH för hela organisationen.

move-to-oauth = Gå över till modern autentisering i programmet
    .detail = Inloggning med bara användarnamn och lösenord är på väg att avvecklas för program som skickar e-post. Byt till OAuth i programmet, eller skicka via High Volume Email, Azure Communication Services Email eller [en koppling](step:create-inbound-connector) i stället.
    .where = I { -eac }: **Reports** > **Mail flow** > **SMTP AUTH clients submission**
    .verify = Enligt rapporten använder programmet OAuth.

grant-send-as = Ge behörighet att skicka som den andra adressen
    .detail = Ett konto som loggar in får bara skicka med sin egen adress. Ge det antingen behörigheten **Send As** för den postlåda eller grupp som står i Från-fältet, eller låt enheten eller programmet skicka med kontots adress.
    .where = I { -eac }: **Recipients** > **Mailboxes** > **Delegation**
    .verify = Ett meddelande med den andra adressen tas emot; det kan dröja upp till en timme.
    .gives-permission = Kontot kan därefter skicka i den adressens namn.

reduce-message-size = Gör meddelandet mindre
    .detail = Skicka en länk till filen i stället för själva filen, eller fördela de bifogade filerna på flera meddelanden. En bifogad fil växer med ungefär en tredjedel på vägen, så en fil som verkar få plats kan ändå vara för stor. En administratör kan höja gränserna för en postlåda, dock högst till tjänstens egen gräns.
    .verify = Det mindre meddelandet kommer fram.
    .raises-limit = Höjer gränserna för postlådan.

split-recipients = Skicka till färre mottagare åt gången
    .detail = Fördela mottagarna på flera meddelanden eller skriv till en distributionsgrupp. En postlåda kan skicka till 500 mottagare per meddelande om ingen administratör har bestämt något annat, och till högst 1 000. En server som levererar till { -microsoft-365 } får ange högst 200 mottagare i samma domän per transaktion.
    .verify = Alla meddelanden tas emot.
    .raises-limit = Höjer gränsen för postlådan till det högsta tillåtna.

change-message-format = Byt format på meddelandet
    .detail = Skicka meddelandet som HTML i stället för RTF, ta bort meddelanden som är bifogade i andra meddelanden eller skicka från { -outlook-web }. Om ett program har skrivit meddelandet måste raderna sluta med CR och LF tillsammans, [aldrig med bara LF](https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-550-5-6-11-in-exchange-online).
    .verify = Det ändrade meddelandet kommer fram.
    .ends-rich-text = Skickar inte längre RTF till externa mottagare.

review-transport-rules = Hitta e-postflödesregeln eller DLP-principen som avvisade meddelandet
    .detail = Meddelandet avvisades därför att någon har bestämt det, i [en e-postflödesregel](https://learn.microsoft.com/exchange/policy-and-compliance/mail-flow-rules/actions) eller i en princip för dataförlustskydd. Meddelandespårningen visar vilken. Ändra sedan villkoren eller lägg till ett undantag. Gör regeln rätt är det i stället meddelandet som ska rättas.
    .where = I { -eac }: **Mail flow** > **Rules**, och i { -purview }: **Data loss prevention**
    .verify = Ett testmeddelande kommer fram, och spårningen visar att regeln inte avvisar det.
    .adds-exception = Regeln gäller inte längre för avsändaren; undantaget ersätter en tidigare lista med avsändare.
    .disables-rule = Stänger av regeln för alla.

fix-moderation-expiry = Skapa bevarandetaggen för moderering på nytt
    .detail = En bevarandetagg anger hur länge meddelanden till modererade mottagare väntar på godkännande. I er organisation saknas den, och därför kan sådana meddelanden inte behandlas. Skapa den på nytt.
    .verify = Ett meddelande till den modererade mottagaren når moderatorn.
    .customizes-once = Behövs bara en gång per organisation, innan taggen kan skapas.
    .creates-tag = Skapar taggen; ett meddelande väntar därefter 2 dagar på godkännande.

journaling-archive = Slå på journalarkivet eller skicka journalrapporterna någon annanstans
    .detail = En lokal journalregel skickar sina rapporter till { -microsoft-365 }, som bara tar emot dem om organisationen har journalarkivet påslaget. Slå på det, eller låt journalregeln använda en annan adress.
    .verify = Journalrapporterna tas emot.

## Den egna e-postservern

read-server-log = Leta upp försöket i serverns logg
    .detail = I den avsändande serverns logg står hela svaret, som ofta är förkortat i studsmeddelandet. Sök på kö-ID, eller på mottagare och tid, och läs raderna från anslutningen till det slutliga svaret. Anteckna vilken server som svarade, i vilket skede den avvisade meddelandet och med vilka ord.
    .verify = Du har det fullständiga svaret, tidpunkten och namnet på servern som gav det.

free-disk-space = Frigör diskutrymme på e-postservern
    .detail = En e-postserver utan ledigt diskutrymme tar inte emot mer e-post. Leta efter den disk eller partition som är full eller saknar lediga inoder, och ta bort eller flytta gamla loggar, säkerhetskopior och övergivna köfiler. Ta sedan reda på vad som fyllde den, så att det inte händer igen i morgon.
    .verify = Alla diskar har utrymme över, och servern tar emot ett testmeddelande.

repair-server-config = Rätta e-postserverns konfiguration
    .detail = Servern avvisar e-post som den borde ta emot, eller kan inte behandla den, eftersom något i inställningarna är fel. Börja med det som ändrades senast: domäner och adresser, leveransprogram, filbehörigheter, certifikat och de databaser som servern slår upp i. Testa konfigurationen innan du startar om tjänsten, och läs loggen medan du upprepar försöket.
    .verify = Konfigurationstestet visar inga fel, och ett testmeddelande levereras.

scan-for-malware = Sök efter skadlig kod på datorn som skickade meddelandet
    .detail = Mottagarservern hittade skadlig kod, eller tror att meddelandet har skickats av skadlig kod. Genomsök datorn och kontot som skickade det med ett uppdaterat antivirusprogram, och håll datorn borta från nätverket tills den är ren. Om filen verkligen skulle skickas kontrollerar du den i ytterligare ett program innan du skickar den igen.
    .verify = En fullständig genomsökning hittar ingenting, och det går inte ut någon e-post som ingen har skrivit.

## Felsökning

trace-message = Spåra meddelandet och läs meddelandehuvudet
    .detail = Meddelandespårningen visar vad som hände med meddelandet. I studsmeddelandet visar raderna `Received` och `Authentication-Results` vilken väg det tog och vilka kontroller som underkändes, och rapporten anger servern som avvisade det. [Message Header Analyzer](https://mha.azurewebsites.net/) ställer upp raderna i ordning. [En spårning](https://learn.microsoft.com/powershell/module/exchangepowershell/get-messagetracev2) når 90 dagar bakåt, med högst 10 dagar och 5 000 rader per sökning.
    .where = I { -eac }: **Mail flow** > **Message trace**
    .verify = Du vet vilken server som avvisade meddelandet.

run-diagnostics = Kör de inbyggda diagnosverktygen och kontrollera tjänstens status
    .detail = Se efter om det finns [en pågående incident](https://admin.microsoft.com/AdminPortal/Home#/servicehealth) innan du ändrar något. Ange sedan statuskoden i [diagnosverktyget för NDR](https://aka.ms/PillarEmailNDR) och kör [diagnosverktyget för leverans](https://aka.ms/PillarEmailDelivery). Verktygen finns inte i molnen för amerikanska myndigheter, för Kina (21Vianet) och för Tyskland.
    .where = I { -admin-center }: **Health** > **Service health**
    .verify = Diagnosverktyget pekar ut en orsak, eller en incident förklarar felet.
