//! Prints what is read from bounces: for those who work on the reader.

fn main() {
    for f in std::env::args().skip(1) {
        let b = std::fs::read(&f).unwrap();
        let d = ndr_core::report::Document::decode(&b);
        println!(
            "{f}: {:?} {:?} parts {} returned {:?}",
            d.origin,
            d.automatic,
            d.parts.len(),
            d.returned_message(&b).map(|(m, p)| (m.len(), p))
        );
        for p in &d.parts {
            println!("  {:?} {:?}", p.role, p.passage().text().chars().take(300).collect::<String>());
        }
        for x in ndr_core::report::Report::read(&d).deliveries {
            println!("  -> {:?} {:?} {:?}", x.recipient, x.action, x.context);
            for s in x.statements {
                println!(
                    "      {:?} {:?} {:?} {:?}",
                    s.source,
                    s.command,
                    s.codes.status.map(|s| s.value.to_string()),
                    s.passage.text().chars().take(200).collect::<String>()
                );
            }
        }
    }
}
