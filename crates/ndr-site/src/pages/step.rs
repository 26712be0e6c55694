//! The page of a step, with the entries that use it.

use minijinja::context;
use minijinja::value::Serde;
use ndr_core::kb::Step;
use ndr_words::StepWords;

use crate::address::PageId;
use crate::page::Draft;
use crate::view::{self, StepView};
use crate::writer::Writer;
use crate::{Error, Plan};

pub(super) fn page(
    step: &Step,
    words: &StepWords,
    writer: &Writer<'_>,
    plan: &Plan,
) -> Result<String, Error> {
    let users = view::users(&step.id, &writer.edition().knowledge().entries);
    let view = context! {
        step => Serde(StepView::new(step, words, &[], writer)?),
        entries => Serde(view::cards(users, writer)),
    };
    let draft = Draft {
        id: PageId::Step(step.id.clone()),
        template: "step.html",
        title: words.title.plain(),
        description: words.detail.as_ref().unwrap_or(&words.title).plain(),
        view,
        scripts: Vec::new(),
        data: None,
    };
    draft.render(writer, plan)
}
