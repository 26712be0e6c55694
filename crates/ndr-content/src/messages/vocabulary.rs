//! A word for every name of the closed vocabularies.

use ndr_core::kb::{Alert, Purpose, Shell};
use ndr_core::{Class, Confidence, FixOwner, Param, Reason};
use strum::VariantArray;

use super::Language;
use crate::{Diagnostic, Diagnostics, Place};

/// The file with the words of the closed vocabularies.
const TAXONOMY: &str = "taxonomy.ftl";

/// Reports names of the closed vocabularies that have no word in the source language.
pub(crate) fn check_vocabularies(source: &Language, diagnostics: &mut Diagnostics) {
    let place = Place::file(source.path(TAXONOMY));
    for (id, attribute) in vocabulary_messages() {
        let message = source.message(&id);
        let text = message.and_then(|message| message.texts.get(attribute));
        if text.is_none() {
            let name = if attribute.is_empty() { id.clone() } else { format!("{id}.{attribute}") };
            diagnostics.push(
                Diagnostic::error("missing-message", &place, format!("there is no message `{name}`"))
                    .help("every name that findings use has a word in every language"),
            );
        }
    }
}

/// The messages that the closed vocabularies need: id, and attribute or nothing.
fn vocabulary_messages() -> Vec<(String, &'static str)> {
    fn named<T: VariantArray + Copy + Into<&'static str>>(prefix: &str) -> Vec<(String, &'static str)> {
        T::VARIANTS
            .iter()
            .map(|variant| (format!("{prefix}-{}", Into::<&str>::into(*variant).replace('_', "-")), ""))
            .collect()
    }
    let mut needed = named::<Reason>("reason");
    needed.extend(named::<Class>("class"));
    needed.extend(named::<FixOwner>("fix-owner"));
    needed.extend(named::<Confidence>("confidence"));
    needed.extend(named::<Purpose>("purpose"));
    needed.extend(named::<Shell>("shell"));
    needed.extend(named::<Alert>("alert"));
    let params = named::<Param>("param");
    needed.extend(params.iter().map(|(id, _)| (id.clone(), "absent")));
    needed.extend(params);
    needed
}
