//! Just enough of the side-by-side format to get at the pairs; the importer reads all of it.

use ndr_lint::{Kind, Pair};

/// The pairs of a document with their ids.
pub(crate) fn pairs(text: &str) -> Vec<(&str, Pair<'_>)> {
    const OPEN: &str = "<span data-ttu-id=\"";
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find(OPEN).map(|at| from + at) {
        let rest = &text[at + OPEN.len()..];
        let Some((id, rest)) = rest.split_once("\">") else { break };
        let middle = format!("</span><span class=\"sxs-lookup\"><span data-stu-id=\"{id}\">");
        let Some((target, rest)) = rest.split_once(middle.as_str()) else { break };
        let Some((source, after)) = rest.split_once("</span></span>") else { break };
        let line = text[..at].rsplit('\n').next().unwrap_or_default();
        let mut pair = Pair::new(source, target);
        if line.starts_with('#') {
            pair = pair.kind(Kind::Heading);
            if let Some(anchor) = line.split("<a name=\"").nth(1).and_then(|rest| rest.split('"').next())
                && line.ends_with("</a>")
                && after.starts_with('\n')
            {
                pair = pair.anchor(anchor);
            }
        } else if line.trim().ends_with('.')
            && line.trim().trim_end_matches('.').bytes().all(|byte| byte.is_ascii_digit())
        {
            pair = pair.kind(Kind::Step);
        }
        found.push((id.split_once('-').map_or(id, |(_, number)| number), pair));
        from = text.len() - after.len();
    }
    found
}
