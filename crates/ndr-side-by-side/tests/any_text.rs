//! Whatever a text is, reading it loses nothing and does not panic.

use ndr_side_by_side::{Document, Kind, Side, export};
use proptest::prelude::*;

/// What documents are made of, whole and damaged.
fn piece() -> impl Strategy<Value = String> {
    let whole = |id: u32, target: &str, source: &str| {
        format!(
            "<span data-ttu-id=\"0a1b2-{id}\">{target}</span><span class=\"sxs-lookup\"><span data-stu-id=\"0a1b2-{id}\">{source}</span></span>"
        )
    };
    prop_oneof![
        (101..104_u32, ".{0,6}", ".{0,6}").prop_map(move |(id, target, source)| whole(id, &target, &source)),
        prop::sample::select(vec![
            "<span data-ttu-id=\"0a1b2-101\">",
            "<span data-ttu-id=\"",
            "</span><span class=\"sxs-lookup\"><span data-stu-id=\"0a1b2-101\">",
            "</span><span class=\"sxs-lookup\"><span data-stu-id=\"",
            "</span></span>",
            "</span>",
            "<span>",
            "\">",
            "---\n",
            "---\r\n",
            "\u{feff}",
            "```\n",
            "~~~",
            "\n",
            "\r\n",
            "\n\n    ",
            "# <a name=\"a\"></a>",
            "![",
            "](",
            ")",
            "<!--",
            "-->",
            "<img alt=\"",
            "<",
            "&",
            "&nbsp;",
            "`",
            "[!INCLUDE [x](y)]",
            ":::",
            "title: \"",
            "ndr.source: en-US\n",
            "#target +++\n",
            "sxs-lookup",
            "data-stu-id",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,8}",
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn every_byte_comes_back(text in text()) {
        let document = Document::parse(&text);
        prop_assert_eq!(document.serialise(), text.clone());
        document.target();
        document.source();
        let lines = text.matches('\n').count() + 1;
        for anomaly in document.anomalies() {
            prop_assert!((1..=lines).contains(&anomaly.line), "{:?}", anomaly);
        }
        for pair in document.pairs() {
            prop_assert!((1..=lines).contains(&pair.line));
        }
    }

    #[test]
    fn no_tag_of_a_pair_is_left_without_a_word(text in text()) {
        let document = Document::parse(&text);
        let gaps: String = document.pieces().iter().filter_map(|piece| match piece {
            ndr_side_by_side::Piece::Gap(gap) => Some(*gap),
            ndr_side_by_side::Piece::Pair(_) => None,
        }).collect();
        if gaps.contains("<span data-ttu-id=\"") || gaps.contains("sxs-lookup") {
            let said = document.anomalies().iter().any(|anomaly| Kind::is_damage(anomaly.kind));
            prop_assert!(said, "{:?}", document.anomalies());
        }
    }

    #[test]
    fn what_is_exported_comes_back(
        parts in prop::collection::vec(("[a-zå\n]{0,5}", "[a-zå\n]{1,4}", "[a-zå\n]{0,5}", "[a-zå\n]{1,4}"), 1..6),
    ) {
        let (mut source, mut target, mut segments) = (String::new(), String::new(), Vec::new());
        for (before_source, in_source, before_target, in_target) in &parts {
            source.push_str(before_source);
            target.push_str(before_target);
            let (from_source, from_target) = (source.len(), target.len());
            source.push_str(in_source);
            target.push_str(in_target);
            segments.push((from_source..source.len(), from_target..target.len()));
        }
        let exported = export(
            "content/a/b",
            Side { language: "en-US", head: "", body: &source },
            Side { language: "sv-SE", head: "+++\nx\n+++\n", body: &target },
            &segments,
        );
        let exported = exported.unwrap();
        let document = Document::parse(&exported);
        prop_assert_eq!(document.source(), source);
        prop_assert_eq!(document.target(), format!("+++\nx\n+++\n{target}"));
    }
}
