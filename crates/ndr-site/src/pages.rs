//! The pages of one language, and those that no language owns.

mod article;
mod choice;
mod lists;
mod step;

use ndr_core::kb::Entry;

use crate::address::PageId;
use crate::edition::Edition;
use crate::writer::Writer;
use crate::{Error, Plan, Site, data};

pub(crate) use choice::{language_choice, not_found};

/// Writes every page of an edition.
pub(crate) fn edition(edition: &Edition<'_>, plan: &Plan, site: &mut Site) -> Result<(), Error> {
    let knowledge = edition.knowledge();
    let mut pages = Pages { edition, site };
    pages.add(&PageId::Start, |writer| lists::start(writer, plan))?;
    pages.add(&PageId::Index, |writer| lists::index(writer, plan))?;
    pages.add(&PageId::Steps, |writer| lists::steps(writer, plan))?;
    for entry in &knowledge.entries {
        let Some(document) = edition.document(&entry.id) else { continue };
        let id = PageId::Document(entry.id.clone());
        pages.add(&id, |writer| article::entry(entry, document, writer, plan))?;
        pages.add_data(&id, entry)?;
    }
    for guide in &knowledge.guides {
        let Some(document) = edition.document(&guide.id) else { continue };
        let id = PageId::Document(guide.id.clone());
        pages.add(&id, |writer| article::guide(guide, document, writer, plan))?;
    }
    for step in &knowledge.steps {
        let Some(words) = edition.step(&step.id) else { continue };
        pages.add(&PageId::Step(step.id.clone()), |writer| step::page(step, words, writer, plan))?;
    }
    Ok(())
}

struct Pages<'p> {
    edition: &'p Edition<'p>,
    site: &'p mut Site,
}

impl Pages<'_> {
    fn add(
        &mut self,
        id: &PageId,
        page: impl FnOnce(&Writer<'_>) -> Result<String, Error>,
    ) -> Result<(), Error> {
        let writer = Writer::new(self.edition, id);
        self.site.insert(id.address(self.edition.lang()).as_str(), page(&writer)?)
    }

    fn add_data(&mut self, id: &PageId, entry: &Entry) -> Result<(), Error> {
        let address = id.address(self.edition.lang()).sibling(data::FILE);
        self.site.insert(address.as_str(), data::entry(entry, self.edition.reader())?)
    }
}
