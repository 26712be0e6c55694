## On every page

site-name = NDR-guiden
site-language-name = Svenska
site-skip = Hoppa till innehållet
site-nav = Guidens delar
site-nav-index = Alla koder
site-nav-steps = Alla steg
site-languages = Språk
site-contents = På den här sidan
site-table = Tabell
site-untranslated = En del av sidan är inte översatt än och visas på engelska.
site-disclaimer = Fristående guide. Den ges inte ut av Microsoft.
site-data = Sidan som JSON

## The start page

site-start-title = Varför kom meddelandet inte fram?
site-lead = Vad en rapport om utebliven leverans (NDR) från Microsoft 365 betyder, vem som behöver göra något och vad du gör, steg för steg.
site-find-label = Koden i rapporten
site-find-button = Slå upp
site-find-help = Tre tal med punkter emellan, till exempel 5.7.705. Ofta står 550 framför.
site-find-unknown = I guiden finns ingen förklaring till
site-entries = Koder
site-guides = Guider

## Indexes

site-index-title = Alla koder
site-index-lead = Guidens alla koder: efter nummer, efter vem som behöver göra något och efter orsak.
site-by-code = Efter kod
site-by-owner = Efter vem som behöver göra något
site-by-reason = Efter orsak
site-steps-title = Alla steg
site-steps-lead = Det som guiden ber dig att göra, ett steg per sida.

## An entry

site-owners = Vem som behöver göra något
site-outcome = Resultat
site-reason = Orsak
site-phrases = Vad servern svarar
site-observed = hämtat ur verkliga rapporter
site-related = Närliggande koder
site-covered = Koder i den här guiden
site-sources = Källor
site-seen = läst

## A step

site-step-where = Var
site-open = Öppna { $host }
site-step-role = Roll som behövs
site-step-roles = En av dessa: { $roles }
site-step-verify = Så ser du att det har fungerat
site-destructive = Ändrar i organisationen: läs innan du kör
site-used-by = Koder där steget ingår

## A page that does not exist

site-missing-title = Sidan finns inte
site-missing-help = Den kan ha flyttats. Gå till startsidan och slå upp koden.
