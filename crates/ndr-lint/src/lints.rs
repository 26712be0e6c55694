//! All lints, one file each.

mod addresses;
mod bold_boundary;
mod bold_case;
mod bold_count;
mod bold_joined;
mod brackets;
mod code_spans;
mod codes;
mod commands;
mod difference;
mod double_space;
mod double_word;
mod e_compound;
mod empty_link;
mod english_words;
mod final_punctuation;
mod forbidden_form;
mod heading_anchor;
mod headings;
mod identifiers;
mod inconsistent_term;
mod inflected_abbreviation;
mod invisible;
mod length;
mod link_boundary;
mod link_full_stop;
mod link_length;
mod link_order;
mod links;
mod menu_depth;
mod menu_path;
mod missing;
mod missing_space;
mod missing_term;
mod mojibake;
mod nfc;
mod number_format;
mod number_lost;
mod numbers;
mod placeables;
mod preferred_form;
mod product_case;
mod product_missing;
mod quotes;
mod same_source;
mod sentence_case;
mod source_language;
mod space_before_punctuation;
mod split_compound;
mod step_order;
mod stray_emphasis;
mod suspended_hyphen;
mod tags;
mod term_references;
mod torn_e_post;
mod torn_name;
mod untranslated;

use crate::Lint;

/// Every lint, in the order of what it looks at: words, links, facts, terms, letters, emphasis, structure.
pub static LINTS: &[&Lint] = &[
    &untranslated::LINT,
    &missing::LINT,
    &source_language::LINT,
    &english_words::LINT,
    &links::LINT,
    &link_order::LINT,
    &empty_link::LINT,
    &link_boundary::LINT,
    &link_length::LINT,
    &link_full_stop::LINT,
    &code_spans::LINT,
    &tags::LINT,
    &placeables::LINT,
    &term_references::LINT,
    &numbers::LINT,
    &number_lost::LINT,
    &codes::LINT,
    &addresses::LINT,
    &commands::LINT,
    &identifiers::LINT,
    &torn_name::LINT,
    &product_case::LINT,
    &product_missing::LINT,
    &forbidden_form::LINT,
    &preferred_form::LINT,
    &missing_term::LINT,
    &inconsistent_term::LINT,
    &split_compound::LINT,
    &nfc::LINT,
    &mojibake::LINT,
    &invisible::LINT,
    &number_format::LINT,
    &quotes::LINT,
    &inflected_abbreviation::LINT,
    &suspended_hyphen::LINT,
    &torn_e_post::LINT,
    &e_compound::LINT,
    &bold_count::LINT,
    &bold_boundary::LINT,
    &bold_joined::LINT,
    &bold_case::LINT,
    &stray_emphasis::LINT,
    &final_punctuation::LINT,
    &brackets::LINT,
    &double_space::LINT,
    &space_before_punctuation::LINT,
    &missing_space::LINT,
    &sentence_case::LINT,
    &double_word::LINT,
    &length::LINT,
    &menu_path::LINT,
    &menu_depth::LINT,
    &headings::LINT,
    &heading_anchor::LINT,
    &step_order::LINT,
    &same_source::LINT,
];

/// The lint with this name.
///
/// ```
/// assert_eq!(ndr_lint::lint("links").map(|lint| lint.level), Some(ndr_lint::Level::Error));
/// ```
pub fn lint(name: &str) -> Option<&'static Lint> {
    LINTS.iter().copied().find(|lint| lint.name == name)
}
