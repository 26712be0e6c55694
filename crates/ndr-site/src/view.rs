//! What templates are given: words already chosen, addresses already resolved.

mod article;
mod card;
mod index;
mod step;

pub(crate) use article::{EntryView, GuideView};
pub(crate) use card::{cards, guides, sorted_by_code};
pub(crate) use index::IndexView;
pub(crate) use step::{StepLink, StepView, users};
