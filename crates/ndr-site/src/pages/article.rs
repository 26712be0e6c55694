//! The page of an entry and the page of a guide.

use minijinja::Value;
use minijinja::value::Serde;
use ndr_core::kb::{Document, Entry, Guide};
use ndr_words::Wording;

use crate::address::PageId;
use crate::page::Draft;
use crate::view::{EntryView, GuideView};
use crate::writer::Writer;
use crate::{Error, Plan, data};

pub(super) fn entry(
    entry: &Entry,
    document: &Document<Wording>,
    writer: &Writer<'_>,
    plan: &Plan,
) -> Result<String, Error> {
    let id = PageId::Document(entry.id.clone());
    let codes: Vec<String> = entry.codes.iter().map(ToString::to_string).collect();
    let title = document.title.plain();
    let draft = Draft {
        template: "entry.html",
        title: if codes.is_empty() { title } else { format!("{}: {title}", codes.join(", ")) },
        description: document.summary.plain(),
        view: Value::from(Serde(EntryView::new(entry, document, writer)?)),
        scripts: Vec::new(),
        data: Some(id.address(writer.edition().lang()).sibling(data::FILE)),
        id,
    };
    draft.render(writer, plan)
}

pub(super) fn guide(
    guide: &Guide,
    document: &Document<Wording>,
    writer: &Writer<'_>,
    plan: &Plan,
) -> Result<String, Error> {
    let draft = Draft {
        id: PageId::Document(guide.id.clone()),
        template: "guide.html",
        title: document.title.plain(),
        description: document.summary.plain(),
        view: Value::from(Serde(GuideView::new(guide, document, writer)?)),
        scripts: Vec::new(),
        data: None,
    };
    draft.render(writer, plan)
}
