//! Where a page's links and references lead.

use std::collections::BTreeMap;

use super::Fault;
use super::page::{Element, Page};
use crate::Site;

/// Attributes that hold an address.
const ADDRESSES: [&str; 4] = ["href", "src", "action", "formaction"];
/// Attributes that hold ids of the same page.
const ID_LISTS: [&str; 5] = ["for", "list", "aria-labelledby", "aria-describedby", "aria-controls"];

/// The links and references of a page that lead nowhere.
pub(super) fn faults(path: &str, page: &Page, site: &Site, pages: &BTreeMap<&str, Page>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for element in &page.elements {
        let links = ADDRESSES.iter().filter_map(|name| element.attribute(name));
        faults.extend(links.filter_map(|link| link_fault(path, element, link, site, pages)));
        faults.extend(ID_LISTS.iter().flat_map(|name| id_faults(path, element, name, page)));
    }
    faults
}

fn id_faults(path: &str, element: &Element, attribute: &str, page: &Page) -> Vec<Fault> {
    let ids = page.ids();
    let named = element.attribute(attribute).unwrap_or_default().split_ascii_whitespace();
    let missing = named.filter(|id| !ids.contains(id));
    missing
        .map(|id| {
            let message = format!("`{attribute}` names `{id}`, which no element has as its id");
            Fault::new(path, element.line, message).near(ndr_core::nearest(id, ids.iter().copied()))
        })
        .collect()
}

fn link_fault(
    path: &str,
    element: &Element,
    link: &str,
    site: &Site,
    pages: &BTreeMap<&str, Page>,
) -> Option<Fault> {
    let fault = |message: String| Fault::new(path, element.line, message);
    if is_external(link, element) {
        return None;
    }
    let (address, fragment) = link.split_once('#').unwrap_or((link, ""));
    let address = address.split('?').next().unwrap_or_default();
    let Some(file) = resolve(path, address, site.base_path()) else {
        return Some(fault(format!("the link `{link}` leaves the site other than by https")));
    };
    if site.get(&file).is_none() {
        let nearest = nearest_page(address, &file, site);
        return Some(Fault { nearest, ..fault(format!("the link `{link}` leads nowhere")) });
    }
    let ids = pages.get(file.as_str()).map(Page::ids).unwrap_or_default();
    if fragment.is_empty() || ids.contains(fragment) {
        return None;
    }
    let target = if file == path { "the page".to_owned() } else { format!("`{file}`") };
    let near = ndr_core::nearest(fragment, ids.iter().copied()).map(|id| format!("#{id}"));
    Some(fault(format!("{target} has no `#{fragment}`")).near(near.as_deref()))
}

/// Whether a link leads to another site, as it may.
fn is_external(link: &str, element: &Element) -> bool {
    // The canonical address and the languages of a page are given with their host, which may be http.
    link.starts_with("https://") || (element.name == "link" && link.starts_with("http://"))
}

/// The file that an address means, seen from a page; `None` where it is not below the site's root.
fn resolve(page: &str, address: &str, base_path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    let relative = if address.starts_with('/') {
        address.strip_prefix(base_path)?
    } else {
        let scheme = address.split('/').next().unwrap_or_default();
        if scheme.contains(':') {
            return None;
        }
        if address.is_empty() {
            return Some(page.to_owned());
        }
        parts.extend(page.split('/'));
        parts.pop();
        address
    };
    for part in relative.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    if matches!(relative.rsplit('/').next(), Some("" | "." | "..")) {
        parts.retain(|part| !part.is_empty());
        parts.push("index.html");
    }
    Some(parts.join("/"))
}

/// The nearest existing page; written as the link would have to be, where the link names its whole path.
fn nearest_page(address: &str, file: &str, site: &Site) -> Option<String> {
    let paths = site.files().map(|(path, _)| folder(path)).filter(|path| !path.is_empty());
    let near = ndr_core::nearest(folder(file), paths)?;
    let before = address.strip_suffix(folder(file)).unwrap_or_default();
    Some(format!("{before}{near}"))
}

/// The path of a page as links write it.
fn folder(file: &str) -> &str {
    file.strip_suffix("index.html").unwrap_or(file)
}
