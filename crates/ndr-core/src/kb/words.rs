//! The words of one language.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

use crate::EntryId;

/// The words of one language: Fluent resources.
///
/// They are kept as text and parsed where they are needed, document by document, so that a single
/// answer does not pay for the whole knowledge base.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Words {
    /// The language.
    pub lang: LanguageIdentifier,
    /// Terms, interface, taxonomy and steps.
    pub shared: String,
    /// The segments of each entry and guide that is translated in whole or in part.
    pub documents: BTreeMap<EntryId, String>,
}

impl Words {
    /// All words as one Fluent resource.
    pub fn resource(&self) -> String {
        let mut whole = self.shared.clone();
        for (id, text) in &self.documents {
            whole.push_str("\n## ");
            whole.push_str(id.as_str());
            whole.push_str("\n\n");
            whole.push_str(text);
        }
        whole
    }
}
