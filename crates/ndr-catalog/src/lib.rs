//! The compiled knowledge base, built in.
//!
//! The build script compiles `content/` and `locales/` with `ndr-content`; a fault in them stops the
//! build with its file and line. Nothing generated is committed.
//!
//! ```
//! let catalog = ndr_catalog::load();
//! assert!(!catalog.knowledge.entries.is_empty());
//! ```

use ndr_core::kb::Catalog;

/// The catalog as the build script left it.
static DATA: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.postcard"));

/// The words of its documents.
static TEXTS: &str = include_str!(concat!(env!("OUT_DIR"), "/documents.ftl"));

/// The catalog of this build.
///
/// # Panics
///
/// Never: the data was written by the same version of the same types, and a test reads it.
pub fn load() -> Catalog {
    let mut catalog: Catalog = postcard::from_bytes(DATA).expect("the build script wrote this catalog");
    catalog.attach_texts(TEXTS);
    catalog
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_built_in_catalog_is_whole() {
        let catalog = super::load();
        let known: Vec<String> = catalog.words.iter().map(|words| words.lang.to_string()).collect();
        assert_eq!(known, ["en-US", "sv-SE"]);
        assert!(catalog.knowledge.guides.iter().all(|guide| !guide.entries.is_empty()));
    }
}
