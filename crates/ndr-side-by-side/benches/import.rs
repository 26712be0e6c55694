//! How fast side-by-side documents are read and taken apart, on one core: `cargo xtask bench import`.

use std::fmt::Write as _;
use std::sync::LazyLock;

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use ndr_side_by_side::Document;

/// 2,900 documents of some 3.5 kB, with headings, lists, alerts, links and images.
static DOCUMENTS: LazyLock<Vec<String>> = LazyLock::new(|| (0..2_900).map(document).collect());

fn document(number: u32) -> String {
    let mut text = format!(
        "---\ntitle: Vad du gör med meddelande {number}\nms.author: kim\nms.contentlocale: sv-SE\n---\n# <a name=\"what-{number}\"></a>"
    );
    for pair in 101..111_u32 {
        let id = format!("{:05x}-{pair}", number * 331);
        let before = [
            "",
            "\n\n",
            " ",
            "\n\n- ",
            "\n- ",
            "\n\n> [!NOTE]\n> ",
            "\n\n1. ",
            "\n\n![Bild](media/a.png)\n\n",
            " | ",
            "\n\n",
        ][(pair as usize - 101) % 10];
        write!(
            text,
            "{before}<span data-ttu-id=\"{id}\">Om **kön** växer kan du [läsa loggen](https://contoso.example/{pair}) och vänta tills servern svarar.</span><span class=\"sxs-lookup\"><span data-stu-id=\"{id}\">If the **queue** grows, [read the log](https://contoso.example/{pair}) and wait until the server answers.</span></span>"
        )
        .unwrap();
    }
    text.push('\n');
    text
}

#[divan::bench(sample_count = 20)]
fn import(bencher: Bencher<'_, '_>) {
    let bytes: usize = DOCUMENTS.iter().map(String::len).sum();
    bencher.counter(ItemsCount::new(DOCUMENTS.len())).counter(BytesCount::new(bytes)).bench(|| {
        DOCUMENTS
            .iter()
            .map(|text| {
                let document = Document::parse(text);
                document.source().len() + document.target().len() + document.anomalies().len()
            })
            .sum::<usize>()
    });
}

fn main() {
    divan::main();
}
