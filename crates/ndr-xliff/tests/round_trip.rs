//! Whatever is written is read back, in both versions of XLIFF.

use ndr_xliff::{Code, Content, Exchange, File, Kind, Part, State, Unit, Version, read, write};
use proptest::prelude::*;

/// Text as people write it, with everything that XML, Markdown and Fluent make something of.
fn text() -> impl Strategy<Value = String> {
    "[a-zåäö<>&\"'{}\\\\$ \n\t\u{a0}\u{1F600}\\]]{1,12}"
}

fn content() -> impl Strategy<Value = Content> {
    let part = prop_oneof![
        text().prop_map(|text| vec![Part::Text(text)]),
        text().prop_map(|open| vec![Part::Code(Code { open, ..Code::default() })]),
        (text(), text(), text()).prop_map(|(open, inner, close)| {
            vec![Part::Open(Code { open, close, ..Code::default() }), Part::Text(inner), Part::Close]
        }),
    ];
    prop::collection::vec(part, 1..6).prop_map(|parts| {
        let (mut content, mut id) = (Content::default(), 0);
        for mut part in parts.into_iter().flatten() {
            if let Part::Code(code) | Part::Open(code) = &mut part {
                id += 1;
                code.id = id.to_string();
            }
            match part {
                Part::Text(text) => content.push_text(&text),
                other => content.0.push(other),
            }
        }
        content
    })
}

proptest! {
    #[test]
    fn every_text_comes_back_from_both_versions(source in content(), target in content()) {
        let target = (!target.is_blank()).then_some(target);
        let state = if target.is_some() { State::Reviewed } else { State::Initial };
        let unit = Unit { id: "a.1".into(), name: "a <b>".into(), source, target, state, ..Unit::default() };
        let file = File { original: "a&b.md".into(), units: vec![unit.clone()], ..File::default() };
        let exchange = Exchange { source: "en-US".into(), target: "sv-SE".into(), files: vec![file] };
        for version in [Version::V2_0, Version::V1_2] {
            let document = write(&exchange, version);
            let back = read(&document).unwrap();
            prop_assert_eq!((&back.source, &back.target), (&exchange.source, &exchange.target));
            let mut found = back.files[0].units[0].clone();
            prop_assert!(document[found.at.clone()].contains("a.1"));
            found.at = 0..0;
            prop_assert_eq!(&found, &unit);
        }
    }

    #[test]
    fn no_document_makes_the_reader_panic(cut in 0usize..2000, put in "[<>&/a-z\" ]{0,6}") {
        let code = Code { id: "1".into(), kind: Kind::Bold, open: "**".into(), close: "**".into() };
        let source = Content(vec![Part::Open(code), Part::Text("x".into()), Part::Close]);
        let unit = Unit { id: "a".into(), target: Some(source.clone()), source, ..Unit::default() };
        let file = File { units: vec![unit], ..File::default() };
        for version in [Version::V2_0, Version::V1_2] {
            let mut document = write(&Exchange { files: vec![file.clone()], ..Exchange::default() }, version);
            let at = cut.min(document.len());
            document.replace_range(at..(at + 3).min(document.len()), &put);
            let _ = read(&document);
        }
    }
}

#[test]
fn segments_that_a_tool_has_split_are_joined() {
    let document = r#"<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="sv">
<file id="f1" original="a.md"><group id="g"><unit id="u"><originalData><data id="d1">**</data></originalData>
<segment state="final"><source>One <sc id="1" dataRef="d1"/>two<ec startRef="1" dataRef="d1"/>.</source><target>Ett <sc id="1" dataRef="d1"/>två<ec startRef="1" dataRef="d1"/>.</target></segment>
<ignorable><source> </source></ignorable>
<segment state="translated"><source><mrk id="m" type="term">Three</mrk>.</source><target>Tre.</target></segment>
</unit></group></file></xliff>"#;
    let unit = read(document).unwrap().files.remove(0).units.remove(0);
    assert_eq!(unit.source.written(str::to_owned), "One **two**. Three.");
    assert_eq!(unit.target.unwrap().written(str::to_owned), "Ett **två**. Tre.");
    assert_eq!(unit.state, State::Translated, "the least of its parts");
}

#[test]
fn codes_that_cross_are_refused() {
    let document = r#"<xliff version="1.2"><file original="a"><body><trans-unit id="u"><source>x</source>
<target><bpt id="1">**</bpt>a<bpt id="2">*</bpt>b<ept id="1">**</ept>c<ept id="2">*</ept></target></trans-unit></body></file></xliff>"#;
    let refusal = read(document).unwrap_err();
    assert!(document[refusal.at.clone()].starts_with("<ept id=\"1\""), "{refusal:?}");
}

#[test]
fn other_documents_are_refused_with_what_was_expected() {
    for document in ["<tmx version=\"1.4\"/>", "<xliff version=\"1.1\"/>", "<html/>"] {
        assert!(!read(document).unwrap_err().help.is_empty());
    }
}
