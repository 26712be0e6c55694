## Ett svar

cli-who-fixes = Vem som åtgärdar det
cli-decided-by = Avgjordes av: ”{ $text }”
cli-decided-by-field = Avgjordes av: ”{ $text }” i { $field }
cli-bounces = { $count } studsmeddelanden har den här orsaken:
cli-and-more = … och { $count } till
cli-no-entry = Ingen post i guiden förklarar det här studsmeddelandet
cli-candidates = Koden ensam kan betyda flera saker. Ange även texten i studsmeddelandet.
cli-guides = Hela sammanhanget
cli-related = Närliggande
cli-not-translated = (ännu inte översatt)

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
cli-list-fixes = Vem som börjar
cli-command = Kommando

## På standard error

cli-empty = { $file }: indata är tomma
cli-not-a-bounce = { $file }: här finns inget om en misslyckad leverans
cli-unreadable = { $file }: går inte att läsa: { $error }
cli-too-large = { $file }: större än { $limit } MB och lästes inte
cli-nothing-recognised = texten innehåller ingen kod eller formulering som guiden känner till. Ange hela raden från servern.
cli-unknown-code = ingen post i guiden förklarar { $code }
cli-unknown-entry = posten eller artikeln { $id } finns inte. `ndr list` visar vad som finns.
cli-unknown-step = steget { $id } finns inte. `ndr step` visar vad som finns.
cli-did-you-mean = menade du { $name }?
cli-unknown-language = guiden finns inte på { $lang }, bara på { $known }
cli-filtered-out = ingen post uppfyller villkoren
cli-no-hits = ingen post innehåller alla orden: { $words }
