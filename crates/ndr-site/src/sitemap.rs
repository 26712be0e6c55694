//! The list of pages for search engines (sitemaps.org 0.9), each with its languages.

use ndr_core::kb::KnowledgeBase;

use crate::Plan;
use crate::address::PageId;
use crate::html::{escape, put};

/// The sitemap; `None` where the host is not known.
pub(crate) fn sitemap(knowledge: &KnowledgeBase, plan: &Plan) -> Option<String> {
    plan.location.origin.as_ref()?;
    let mut xml = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    ));
    for page in pages(knowledge) {
        let addresses: Vec<(String, String)> = plan
            .languages
            .iter()
            .filter_map(|language| {
                let address = plan.location.absolute(page.address(&language.lang).url_path())?;
                Some((language.lang.to_string(), escape(&address).into_owned()))
            })
            .collect();
        for (_, address) in &addresses {
            url(address, &addresses, &mut xml);
        }
    }
    xml.push_str("</urlset>\n");
    Some(xml)
}

fn pages(knowledge: &KnowledgeBase) -> impl Iterator<Item = PageId> {
    let documents = knowledge.entries.iter().map(|entry| &entry.id);
    let documents = documents.chain(knowledge.guides.iter().map(|guide| &guide.id));
    [PageId::Start, PageId::Index, PageId::Steps]
        .into_iter()
        .chain(documents.map(|id| PageId::Document(id.clone())))
        .chain(knowledge.steps.iter().map(|step| PageId::Step(step.id.clone())))
}

fn url(address: &str, languages: &[(String, String)], xml: &mut String) {
    put!(xml, "<url><loc>{address}</loc>");
    for (lang, other) in languages {
        put!(xml, "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{other}\"/>");
    }
    xml.push_str("</url>\n");
}
