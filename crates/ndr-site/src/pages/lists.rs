//! Pages that lead to others: the start page, the index, the list of steps.

use minijinja::context;
use minijinja::value::Serde;
use ndr_core::kb::Entry;

use crate::address::PageId;
use crate::page::Draft;
use crate::view::{self, IndexView, StepLink};
use crate::writer::Writer;
use crate::{Error, Plan};

pub(super) fn start(writer: &Writer<'_>, plan: &Plan) -> Result<String, Error> {
    let knowledge = writer.edition().knowledge();
    let messages = writer.edition().messages();
    let entries = view::sorted_by_code(&knowledge.entries);
    let view = context! {
        codes => codes(&entries),
        entries => Serde(view::cards(entries, writer)),
        guides => Serde(view::guides(&knowledge.guides, writer)),
    };
    let draft = Draft {
        id: PageId::Start,
        template: "start.html",
        title: messages.text("site-start-title")?,
        description: messages.text("site-lead")?,
        view,
        scripts: Vec::new(),
        data: None,
    };
    draft.render(writer, plan)
}

pub(super) fn index(writer: &Writer<'_>, plan: &Plan) -> Result<String, Error> {
    let messages = writer.edition().messages();
    let entries = view::sorted_by_code(&writer.edition().knowledge().entries);
    let draft = Draft {
        id: PageId::Index,
        template: "index.html",
        title: messages.text("site-index-title")?,
        description: messages.text("site-index-lead")?,
        view: context! { codes => codes(&entries), lists => Serde(IndexView::new(writer)?) },
        scripts: vec![plan.assets.find.clone()],
        data: None,
    };
    draft.render(writer, plan)
}

pub(super) fn steps(writer: &Writer<'_>, plan: &Plan) -> Result<String, Error> {
    let messages = writer.edition().messages();
    let steps = &writer.edition().knowledge().steps;
    let links: Vec<StepLink> = steps.iter().filter_map(|step| StepLink::new(step, writer)).collect();
    let draft = Draft {
        id: PageId::Steps,
        template: "steps.html",
        title: messages.text("site-steps-title")?,
        description: messages.text("site-steps-lead")?,
        view: context! { steps => Serde(links) },
        scripts: Vec::new(),
        data: None,
    };
    draft.render(writer, plan)
}

/// Every code, for the field in which one is typed.
fn codes(entries: &[&Entry]) -> Vec<String> {
    let mut codes: Vec<_> = entries.iter().flat_map(|entry| &entry.codes).collect();
    codes.sort();
    codes.dedup();
    codes.into_iter().map(ToString::to_string).collect()
}
