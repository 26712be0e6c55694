//! A whole file: front matter, title, summary and sections.

use pulldown_cmark::{OffsetIter, Options, Parser};

use super::blocks::{Item, Reader, has_words};
use super::{Block, Document, Section};
use crate::table::Located;
use crate::{Diagnostic, Diagnostics, Place};

/// The line that opens and closes the front matter.
const FENCE: &str = "+++";

/// The Markdown of a file, with places.
pub(crate) fn events(text: &str) -> OffsetIter<'_> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_GFM | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    Parser::new_ext(text, options).into_offset_iter()
}

/// Parses a document; every fault is reported, and what could be read is returned.
pub(crate) fn parse(path: &str, text: &str, diagnostics: &mut Diagnostics) -> Document {
    let file = Place::file(path);
    let events = events(text);
    let items = Reader::new(events, file.clone(), diagnostics).items();
    let mut document = Document {
        front_matter: front_matter(&file, text),
        title: None,
        summary: None,
        sections: Vec::new(),
        place: file,
    };
    for item in items {
        add(&mut document, item, diagnostics);
    }
    check(&document, diagnostics);
    document
}

fn add(document: &mut Document, item: Item, diagnostics: &mut Diagnostics) {
    match item {
        Item::Title(title) if document.title.is_none() => document.title = Some(title),
        Item::Title(title) => diagnostics.push(
            Diagnostic::error("second-title", &title.place, "a second # title")
                .help("begin sections with ##"),
        ),
        Item::Section { id, heading } => document.sections.push(Section { id, heading, blocks: Vec::new() }),
        Item::Block(block) => add_block(document, block, diagnostics),
    }
}

fn add_block(document: &mut Document, block: Block, diagnostics: &mut Diagnostics) {
    if let Some(section) = document.sections.last_mut() {
        section.blocks.push(block);
        return;
    }
    match block {
        Block::Paragraph(summary) if document.summary.is_none() => document.summary = Some(summary),
        other => diagnostics.push(
            Diagnostic::error(
                "before-sections",
                &place_of(&other),
                "only the title and one paragraph, the summary, stand before the first section",
            )
            .help("move it under a ## heading"),
        ),
    }
}

fn check(document: &Document, diagnostics: &mut Diagnostics) {
    if document.title.is_none() {
        diagnostics.push(
            Diagnostic::error("missing-title", &document.place, "there is no title")
                .help("begin with a line such as `# Your organization is blocked from sending`"),
        );
    }
    if document.summary.is_none() {
        diagnostics.push(
            Diagnostic::error("missing-summary", &document.place, "there is no summary")
                .help("write one paragraph below the title: what happened, and whose move it is"),
        );
    }
    for section in &document.sections {
        if !has_words(&section.blocks) {
            diagnostics.push(
                Diagnostic::error("empty-section", &section.heading.place, "the section is empty")
                    .help("write it, or take the heading out in every language"),
            );
        }
    }
    let mut seen: Vec<&str> = Vec::new();
    for id in document.heading_ids() {
        if !id.value.is_empty() && seen.contains(&id.value.as_str()) {
            diagnostics.push(
                Diagnostic::error(
                    "duplicate-heading-id",
                    &id.place,
                    format!("a second heading `#{}`", id.value),
                )
                .help("each id leads to one place"),
            );
        }
        seen.push(&id.value);
    }
}

fn place_of(block: &Block) -> Place {
    match block {
        Block::Heading { text, .. } | Block::Paragraph(text) => text.place.clone(),
        Block::Bullets { place, .. }
        | Block::Numbers { place, .. }
        | Block::Steps { place, .. }
        | Block::Code { place, .. }
        | Block::Alert { place, .. }
        | Block::Table { place, .. } => place.clone(),
    }
}

/// The text between the `+++` lines at the top.
fn front_matter(file: &Place, text: &str) -> Option<Located<String>> {
    let rest = text.strip_prefix(FENCE)?;
    let start = FENCE.len() + rest.find('\n')? + 1;
    let end = start + text[start..].find("\n+++").map_or(0, |at| at + 1);
    Some(Located { value: text[start..end].to_owned(), place: file.with(start..end) })
}

/// The body of a file, below its front matter.
pub(crate) fn body(text: &str) -> &str {
    let Some(rest) = text.strip_prefix("+++\n") else { return text };
    match rest.strip_prefix("+++\n").or_else(|| rest.split_once("\n+++\n").map(|(_, body)| body)) {
        Some(body) => body,
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTRY: &str = "\
# Blocked {#x}

The summary. <!-- facts: S01 -->

## What it means {#meaning}

Some `code` and { $domain }.

- one
- two <!-- facts: S02 S03 -->

```
550 5.7.705 { literal }
```

<!-- facts: S04 -->

> [!TIP]
> A tip.

| a | b |
| - | - |
| c | d |

## What to do {#steps}

1. { enable-mfa }
2. { call-support }

   Only here.
";

    #[test]
    fn a_document_is_read_into_sections_and_segments() {
        let mut diagnostics = Diagnostics::default();
        let document = parse("content/a/b/en-US.md", ENTRY, &mut diagnostics);
        assert!(diagnostics.is_empty(), "{diagnostics:#?}");
        let segments: Vec<String> = document
            .segments()
            .iter()
            .map(|(section, segment)| format!("{section}: {}", segment.pattern))
            .collect();
        insta::assert_snapshot!(segments.join("\n").replace(ndr_core::markup::CODE, "<").replace(ndr_core::markup::CODE_END, ">"), @"
        title: Blocked
        summary: The summary.
        meaning: What it means
        meaning: Some <code> and { $domain }.
        meaning: one
        meaning: two
        meaning: A tip.
        meaning: a
        meaning: b
        meaning: c
        meaning: d
        steps: What to do
        steps: Only here.
        ");
        let facts: Vec<&String> =
            document.segments().iter().flat_map(|(_, segment)| &segment.facts).collect();
        assert_eq!(facts, ["S01", "S02", "S03", "S04"]);
    }

    #[test]
    fn every_fault_of_a_document_is_reported() {
        let mut diagnostics = Diagnostics::default();
        let text = "A paragraph.\n\n- early\n\n## No id\n\n<div>x</div>\n\n## Empty {#empty}\n\n## Again {#empty}\n\n![x](y.png) a {b\n";
        parse("content/a/b/en-US.md", text, &mut diagnostics);
        let checks: Vec<&str> = diagnostics.sorted().iter().map(|fault| fault.check).collect();
        assert_eq!(
            checks,
            [
                "missing-title",
                "before-sections",
                "missing-heading-id",
                "empty-section",
                "raw-html",
                "empty-section",
                "duplicate-heading-id",
                "image",
                "fluent-syntax",
            ]
        );
    }

    #[test]
    fn the_body_begins_below_the_front_matter() {
        assert_eq!(body("+++\n[segments]\n+++\n# T\n"), "# T\n");
        assert_eq!(body("# T\n"), "# T\n");
    }
}
