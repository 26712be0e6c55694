//! Where links may lead.

use std::collections::{BTreeMap, BTreeSet};

use iri_string::types::UriStr;

use crate::segment::Link;
use crate::{Diagnostic, Diagnostics, Place};

/// Resolves an address as the author wrote it in the file `path`.
///
/// Files next door become `entry:` or `guide:` and their id, whatever their language; everything else
/// stays as it is. What may not be linked to is reported and left as it is.
pub(crate) fn resolve(address: &str, place: &Place, diagnostics: &mut Diagnostics) -> String {
    if address.starts_with('#') || address.starts_with("step:") {
        return address.to_owned();
    }
    if let Some((scheme, _)) = address.split_once(':') {
        check_address(address, scheme, place, diagnostics);
        return address.to_owned();
    }
    resolve_file(address, place).unwrap_or_else(|| {
        diagnostics.push(
            Diagnostic::error("broken-link", place, format!("`{address}` leads to no page"))
                .help("link to another entry or guide by its file (`../5.7.750/en-US.md`), to a step by `step:enable-mfa`, to anything else by its https address"),
        );
        address.to_owned()
    })
}

fn check_address(address: &str, scheme: &str, place: &Place, diagnostics: &mut Diagnostics) {
    if scheme != "https" {
        diagnostics.push(
            Diagnostic::error("link-scheme", place, format!("`{address}` is not an https address"))
                .help("only https addresses are published; link to a page of this guide by its file, to a step by `step:` and its id"),
        );
        return;
    }
    let host = UriStr::new(address).ok().and_then(|uri| uri.authority_components().map(|parts| parts.host()));
    if !host.is_some_and(|host| host.contains('.') && !host.starts_with('.')) {
        diagnostics.push(
            Diagnostic::error(
                "link-syntax",
                place,
                format!("`{address}` is not a well-formed address (RFC 3986)"),
            )
            .help("copy the address from the browser again; spaces and angle brackets are percent-encoded"),
        );
    }
}

/// `../5.7.750/en-US.md#steps`, seen from `content/exchange-online/5.7.705/en-US.md`.
fn resolve_file(address: &str, place: &Place) -> Option<String> {
    let (file, fragment) = address.split_once('#').map_or((address, None), |(file, id)| (file, Some(id)));
    let mut parts: Vec<&str> = place.path.split('/').collect();
    parts.pop();
    for part in file.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    let ["content", collection, name, file] = parts.as_slice() else { return None };
    file.strip_suffix(".md")?;
    let kind = if *collection == "guides" { "guide" } else { "entry" };
    let fragment = fragment.map(|id| format!("#{id}")).unwrap_or_default();
    Some(format!("{kind}:{collection}/{name}{fragment}"))
}

/// Everything that a link of this guide can lead to.
#[derive(Debug, Default)]
pub(crate) struct Targets {
    /// Entries and guides with the ids of their headings.
    pub(crate) documents: BTreeMap<String, BTreeSet<String>>,
    /// The steps.
    pub(crate) steps: BTreeSet<String>,
}

impl Targets {
    /// Reports the links of a segment of `document` that lead nowhere.
    pub(crate) fn check(&self, document: &str, links: &[Link], diagnostics: &mut Diagnostics) {
        for link in links {
            if let Some(fault) = self.fault(document, link) {
                diagnostics.push(fault);
            }
        }
    }

    fn fault(&self, document: &str, link: &Link) -> Option<Diagnostic> {
        if let Some(step) = link.url.strip_prefix("step:") {
            let known = self.steps.contains(step);
            return (!known).then(|| {
                Diagnostic::error("unknown-step", &link.place, format!("there is no step `{step}`"))
                    .suggest(step, self.steps.iter().map(String::as_str))
            });
        }
        let target = link.url.strip_prefix("entry:").or_else(|| link.url.strip_prefix("guide:"));
        let (id, fragment) = match (target, link.url.strip_prefix('#')) {
            (Some(target), _) => {
                target.split_once('#').map_or((target, None), |(id, fragment)| (id, Some(fragment)))
            }
            (None, Some(fragment)) => (document, Some(fragment)),
            (None, None) => return None,
        };
        let Some(headings) = self.documents.get(id) else {
            return Some(
                Diagnostic::error("broken-link", &link.place, format!("there is no page `{id}`"))
                    .suggest(id, self.documents.keys().map(String::as_str)),
            );
        };
        let fragment = fragment.filter(|fragment| !headings.contains(*fragment))?;
        Some(
            Diagnostic::error("broken-link", &link.place, format!("`{id}` has no heading `#{fragment}`"))
                .suggest(fragment, headings.iter().map(String::as_str)),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(address: &str) -> (String, usize) {
        let mut diagnostics = Diagnostics::default();
        let place = Place::file("content/exchange-online/5.7.705/sv-SE.md");
        (resolve(address, &place, &mut diagnostics), diagnostics.iter().count())
    }

    #[test]
    fn a_file_next_door_is_an_entry_in_every_language() {
        assert_eq!(resolved("../5.7.750/sv-SE.md#steps"), ("entry:exchange-online/5.7.750#steps".into(), 0));
        assert_eq!(resolved("../../guides/5.7.7xx/en-US.md"), ("guide:guides/5.7.7xx".into(), 0));
    }

    #[test]
    fn what_is_not_published_is_reported() {
        for address in
            ["http://x.example/", "javascript:alert(1)", "../../../README.md", "https://", "https://a b.c/"]
        {
            assert_eq!(resolved(address).1, 1, "{address}");
        }
    }
}
