## Ett svar

cli-who-fixes = Vem som åtgärdar det
cli-decided-by = Avgjordes av: ”{ $text }”
cli-decided-by-field = Avgjordes av: ”{ $text }” i { $field }
cli-disagreement = Statuskoden { $status } står för något annat ({ $reason }); det är serverns ord som gäller.
cli-overview = { $bounces } studsade meddelanden i { $groups } grupper
cli-times = { $count } ×
cli-bounces = { $count } studsade meddelanden har den här orsaken:
cli-and-more = … och { $count } till
cli-no-entry = Guiden har ingen förklaring till det här
cli-abuse-report = En anmälan om missbruk, inget studsat meddelande: en mottagare har markerat meddelandet som skräppost
cli-automatic-reply = Ett autosvar, inget studsat meddelande
cli-delivered = Levererat: inget har misslyckats
cli-candidates = Koden ensam kan betyda flera saker. Ange även texten i det studsade meddelandet.
cli-nothing-in-line = Inget om någon leverans
cli-guides = Hela sammanhanget
cli-related = Närliggande
cli-not-translated = En del är ännu inte översatt och visas på ett annat språk ({ $lang }).

## Ett steg

cli-step-where = Var
cli-step-address = Adress
cli-role-needed = Roll
cli-step-verify = Det fungerade om
cli-destructive = [ändrar något i organisationen]
cli-or-list = { $rest } eller { $last }

## Listor

cli-list-code = Kod
cli-list-title = Rubrik
cli-list-fixes = Agerar först
cli-command = Kommando

## Antal i stället för studsade meddelanden (--summary)

cli-summary-total = Studsade meddelanden: { $bounces }, förklarade: { $explained }, går aldrig att leverera: { $hard }. Meddelanden eller rader utan något sådant: { $without }.
cli-summary-count = Antal
cli-summary-name = Namn
cli-summary-causes = Orsak
cli-summary-steps = Steg
cli-summary-owners = Agerar först
cli-summary-reasons = Skäl
cli-summary-domains = Mottagarens domän
cli-summary-none = inte känt

## Medan något läses, framför hur mycket som har lästs

cli-progress = { $bounces } studsade meddelanden

## På standard error, efter "ndr: "

cli-standard-input = standard input
cli-paste = klistra in det studsade meddelandet och tryck sedan Ctrl+D (i Windows Ctrl+Z och Retur)
cli-empty = { $file }: här finns ingenting att läsa
cli-not-a-bounce = { $file }: här finns inget om en misslyckad leverans
cli-not-found = { $file }: det finns ingen sådan fil eller mapp
cli-no-rights = { $file }: du har inte behörighet att läsa
cli-loop = { $file }: följs inte, länken leder tillbaka till en överordnad mapp
cli-unreadable = { $file }: går inte att läsa: { $error }
cli-too-large = { $file }: större än { $limit } MB och lästes inte
cli-too-large-within = { $file }: meddelandet vid byte { $start } är större än { $limit } MB och lästes inte
cli-try-explain = använd `ndr explain` för att få en kod eller en servers text förklarad
cli-try-classify = { $file } är en fil eller mapp. Använd `ndr classify` för att få innehållet förklarat.
cli-nothing-recognised = texten innehåller ingen kod eller formulering som guiden känner till. Ange hela raden från servern.
cli-only-outcome = svarskoden ensam säger bara att det misslyckades, inte varför. Ange hela raden från servern.
cli-unknown-code = guiden har ingen förklaring till { $code }
cli-nearest-code = den närmaste koden i guiden är { $code }: { $title }
cli-code-shape = { $code } är ingen statuskod. Den ska ha tre tal med punkt emellan, till exempel 5.7.705.
cli-code-class = { $code } är ingen statuskod. Det första talet ska vara 2, 4 eller 5 (RFC 3463 §3.1).
cli-code-digits = { $code } är ingen statuskod. Det andra och tredje talet har högst tre siffror och ingen inledande nolla (RFC 3463 §2).
cli-unknown-entry = posten eller artikeln { $id } finns inte. `ndr list` visar vad som finns.
cli-unknown-step = steget { $id } finns inte. `ndr step` visar vad som finns.
cli-did-you-mean = menade du { $name }?
cli-unknown-language = guiden finns inte på { $lang }, bara på { $known }. Det här är engelska.
cli-malformed-language = NDR_LANG är ingen språkkod: { $value }. Ange till exempel sv-SE.
cli-filtered-out = ingen post uppfyller villkoren
cli-no-hits = ingen post innehåller alla orden: { $words }
