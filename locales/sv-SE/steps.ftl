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
    .detail = Leta bland dagarna kring det första misstänkta meddelandet. Finns det nya administratörer eller nya eller ändrade kopplingar, e-postflödesregler och appmedgivanden? En koppling kan skapas, användas och tas bort igen, så det räcker inte att titta på dagens lista.
    .where = I { -purview }: **Audit**
    .verify = Du vet vem som har gjort varje ändring, och varför.
    .turns-on-auditing = Slår på granskningen om den var avstängd.

harden-tenant = Höj säkerheten i hela organisationen
    .detail = När du har städat klart: slå på de förinställda säkerhetsprinciperna, gå igenom [inställningarna för hela organisationen](https://learn.microsoft.com/defender-office-365/tenant-wide-setup-for-increased-security) och beta av listan i Secure Score. Annars står samma dörr snart öppen igen.
    .where = I { -defender }: **Secure score**
    .verify = Secure Score visar de rekommenderade åtgärderna som klara.

secure-onprem-servers = Säkra de lokala e-postservrarna
    .detail = Gå igenom alla egna servrar, enheter och gatewayer som skickar via { -microsoft-365 }. Är de uppdaterade, fria från skadlig kod och främmande konton, och reläar de bara för adresser som ni har valt? En server som reläar åt vem som helst utnyttjas för skräppost inom några timmar.
    .verify = Ett relätest utifrån avvisas, och köerna innehåller bara er egen e-post.
    .limits-relay = Begränsar vilka som får reläa via kopplingen.

## Visa att det är över

verify-outbound-clean = Kontrollera att utgående e-post är fri från skräppost
    .detail = Kontrollera resultatet, vad orsaken än var. Spåra meddelandena från de två senaste dygnen per avsändare, koppling och tid, och läs rapporterna om [e-postflödet](https://security.microsoft.com/mailflowStatusReport?viewid=type), [de flitigaste avsändarna](https://security.microsoft.com/reports/TopSenderRecipients) och [utgående kopplingar](https://admin.exchange.microsoft.com/#/reports/outboundconnectordetails). Volymerna ska vara tillbaka på normal nivå, och ingen e-post ska gå ut från en domän som ni inte använder.
    .where = I { -eac }: **Mail flow** > **Message trace**
    .verify = Ett dygn efter städningen finns det ingen okänd avsändare bland de flitigaste.

prove-environment-secured = Samla bevis för att organisationen är säkrad
    .detail = Med statuskoden hittar supporten blockeringen, men det räcker inte för att häva den. Du måste visa att miljön är säkrad och inte längre kan skicka skräppost. Skriv ner vad som missbrukades, hur länge, vad orsaken var och vilka konton, kopplingar och servrar du har städat och när, och bifoga rapporter och spårningar.
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
    .detail = { -exchange-online } är inte gjort för massutskick, och det märks på [sändningsgränserna](https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits#receiving-and-sending-limits). Använd Azure Communication Services Email, High Volume Email för intern e-post eller en specialiserad leverantör, med en egen underdomän, mottagare som har tackat ja och ett sätt att avanmäla sig.
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

## Andra blockeringar

remove-tabl-block = Ta bort posten ur { -tabl }
    .detail = Ta bort posten om du vill kunna skriva till adressen eller domänen. Är den blockerad av goda skäl låter du posten stå kvar och skickar meddelandet igen utan den mottagaren.
    .where = I { -defender }: **Email & collaboration** > **Policies & rules** > **Threat policies** > **Tenant Allow/Block Lists**
    .verify = Posten är borta ur listan. En ändring slår igenom inom ungefär fem minuter.
    .deletes-entry = Därefter går det att ta emot e-post från adressen och skicka till den igen.

request-ip-exception = Be om ett undantag tills licenserna är tilldelade
    .detail = Nya organisationer och utvärderingsversioner delar IP-adresser som ännu inte har något gott rykte. Köp och tilldela licenser för { -exchange-online }, skicka bara lite e-post de första dagarna och be { -microsoft-support } om ett undantag tills licenserna är tilldelade.
    .where = I { -admin-center }: **Support** > **New service request**
    .verify = Ett testmeddelande till en extern postlåda som du har tillgång till kommer fram.

use-custom-domain = Skicka från en egen domän i stället för onmicrosoft.com
    .detail = Domänen som du får från början är avsedd för test och får skicka till högst 100 externa mottagare per dygn. Lägg till en egen domän och använd den i den primära adressen för användare och program.
    .where = I { -admin-center }: **Settings** > **Domains**
    .verify = Spårningen visar ingen extern e-post från adresser på onmicrosoft.com.
    .sets-default = Nya användare och grupper får den här domänen.
