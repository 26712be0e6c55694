//! How fast pairs are linted: a document of many kinds of segment, over and over.

use ndr_lint::{Config, Glossary, Linter, Pair};

fn main() {
    divan::main();
}

/// Segments with links, code, bold type, numbers and terms, some of them damaged.
const PAIRS: [(&str, &str); 6] = [
    (
        "The tenant is blocked from sending until the mailbox is clean again.",
        "Klientorganisationen får inte skicka förrän postlådan är ren igen.",
    ),
    (
        "Select **Settings** > **Mail** > **Rules**, then **Save**.",
        "Välj **Inställningar** > **E-post** > **Regler** och sedan **Spara**.",
    ),
    (
        "See [limits in Exchange Online](https://learn.example/en-us/limits).",
        "Se [gränser i Exchange Online](https://learn.example/sv-se/limits).",
    ),
    (
        "Run `Get-Queue` on every server, at most 10,000 messages an hour.",
        "Kör `Get-Queue` på varje server, högst 10 000 meddelanden i timmen.",
    ),
    (
        "The recipient's mail server answers 550 5.7.705 to admin@contoso.com.",
        "Mottagarens e-postserver svarar 550 5.7.705 till admin@contoso.com.",
    ),
    (
        "Check the connectors for spam from compromised accounts.",
        "Kontrollera kontakterna för spam från äventyrade konton.",
    ),
];

/// 27 000 pairs in documents of nine, as large as the Swedish documents that the lints were measured on.
#[divan::bench(sample_count = 10)]
fn twenty_seven_thousand_pairs(bencher: divan::Bencher<'_, '_>) {
    let (glossary, _) = Glossary::parse(include_str!("../../../locales/glossary.toml"));
    let linter = Linter::new("sv-SE", Config::default(), glossary);
    let pairs: Vec<Pair<'_>> = PAIRS.iter().map(|(source, target)| Pair::new(source, target)).collect();
    let document: Vec<Pair<'_>> = pairs.iter().cycle().take(9).copied().collect();
    bencher
        .counter(divan::counter::ItemsCount::new(27_000_usize))
        .bench(|| (0..3_000).map(|_| linter.lint_document(divan::black_box(&document)).len()).sum::<usize>());
}
