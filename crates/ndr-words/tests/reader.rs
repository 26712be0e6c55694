//! A catalog read in a language that has only part of it.

use ndr_core::kb::{Block, Catalog, Document, Documents, KnowledgeBase, Section, Words};
use ndr_core::{EntryId, Param, Params};
use ndr_words::Reader;
use unic_langid::{LanguageIdentifier, langid};

const ENGLISH: LanguageIdentifier = langid!("en-US");
const SWEDISH: LanguageIdentifier = langid!("sv-SE");

fn id() -> EntryId {
    "a/b".parse().unwrap()
}

fn document() -> Document {
    let segment = |id: &str| id.parse().unwrap();
    Document {
        title: segment("t"),
        summary: segment("s"),
        sections: vec![Section {
            id: "meaning".parse().unwrap(),
            heading: segment("h"),
            blocks: vec![Block::Paragraph(segment("p"))],
        }],
    }
}

fn words(lang: LanguageIdentifier, shared: &str, document: &str) -> Words {
    let mut documents = Documents::default();
    documents.insert(id(), document);
    Words { lang, shared: shared.to_owned(), documents }
}

fn catalog() -> Catalog {
    let english = "t = Title\ns = Mail from { $domain }\nh = Meaning\np = Paragraph\n";
    let swedish = "t = Rubrik\nh = Betydelse av { -term }\n";
    let stand_in = |text: &str| format!("param-domain = x\n    .absent = {text}\n-term = EOP\n");
    Catalog {
        knowledge: KnowledgeBase::default(),
        words: vec![
            words(ENGLISH, &format!("only-english = Hello\n{}", stand_in("your domain")), english),
            words(SWEDISH, &stand_in("din domän"), swedish),
        ],
    }
}

fn texts(lang: &LanguageIdentifier, params: &Params) -> Vec<(String, String)> {
    let catalog = catalog();
    let reader = Reader::new(&catalog, std::slice::from_ref(lang));
    let mut texts = Vec::new();
    reader.document(&id(), &document(), params).map(&mut |wording| {
        texts.push((wording.lang.to_string(), wording.plain()));
    });
    texts
}

#[test]
fn what_is_not_translated_is_whole_in_the_source_language() {
    let pairs = texts(&SWEDISH, &Params::new());
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(lang, text)| (lang.as_str(), text.as_str())).collect();
    assert_eq!(
        pairs,
        [
            ("sv-SE", "Rubrik"),
            ("en-US", "Mail from your domain"),
            ("sv-SE", "Betydelse av EOP"),
            ("en-US", "Paragraph"),
        ]
    );
}

#[test]
fn a_value_of_the_bounce_is_put_in_without_isolation_marks() {
    let params = Params::from([(Param::Domain, "fabrikam.com".to_owned())]);
    assert_eq!(texts(&ENGLISH, &params)[1].1, "Mail from fabrikam.com");
}

#[test]
fn a_message_without_translation_is_english_and_one_without_words_is_its_id() {
    let catalog = catalog();
    let reader = Reader::new(&catalog, &[SWEDISH]);
    assert_eq!(reader.message("only-english", &[]), "Hello");
    assert_eq!(reader.message("nobody-wrote-this", &[]), "nobody-wrote-this");
}

#[test]
fn languages_are_negotiated() {
    let catalog = catalog();
    let lang = |wanted: &[LanguageIdentifier]| Reader::new(&catalog, wanted).lang();
    assert_eq!(lang(&[langid!("sv")]), SWEDISH);
    assert_eq!(lang(&[langid!("sv-FI")]), SWEDISH);
    assert_eq!(lang(&[langid!("de"), langid!("sv")]), SWEDISH);
    assert_eq!(lang(&[langid!("de")]), ENGLISH);
    assert_eq!(lang(&[]), ENGLISH);
}
