//! What is shown: the last good pages, and what is wrong since.

use std::sync::Arc;

use ndr_site::Site;

/// What a build came to.
pub(super) struct Built {
    /// The pages, as far as they could be made.
    pub(super) site: Option<Site>,
    /// What is wrong in the sources; empty where nothing is.
    pub(super) faults: String,
}

/// What a browser is shown.
pub(super) struct Preview {
    /// How often the pages have changed.
    build: u64,
    pub(super) site: Option<Arc<Site>>,
    pub(super) faults: String,
    /// Whether the pages are from sources without errors.
    good: bool,
}

impl Preview {
    /// The first build: pages with gaps are better than none.
    pub(super) fn first(built: Built) -> Self {
        let good = built.faults.is_empty();
        Self { build: 1, site: built.site.map(Arc::new), faults: built.faults, good }
    }

    /// After another build: faulty sources leave the last good pages in place, and the same pages are
    /// no reason to reload.
    pub(super) fn next(&self, built: Built) -> Self {
        let good = built.faults.is_empty();
        match built.site {
            Some(site) if good || !self.good => {
                let changed = u64::from(self.site.as_deref() != Some(&site));
                Self { build: self.build + changed, site: Some(Arc::new(site)), faults: built.faults, good }
            }
            _ => Self { build: self.build, site: self.site.clone(), faults: built.faults, good: self.good },
        }
    }

    /// What open pages are told, as [`ndr_site::LIVE_EVENTS`] says.
    pub(super) fn event(&self) -> String {
        serde_json::json!({ "build": self.build, "faults": self.faults }).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good(text: &str) -> Built {
        let mut site = Site::new("/");
        site.insert("index.html", text).unwrap();
        Built { site: Some(site), faults: String::new() }
    }

    fn faulty(text: &str) -> Built {
        Built { faults: "fault".to_owned(), ..good(text) }
    }

    #[track_caller]
    fn check(preview: &Preview, build: u64, text: &str, faults: &str) {
        let site = preview.site.as_ref().expect("there are pages");
        assert_eq!((preview.build, site.get("index.html")), (build, Some(text.as_bytes())));
        assert_eq!(preview.faults, faults);
    }

    #[test]
    fn the_last_good_pages_stay_while_the_sources_are_faulty() {
        let first = Preview::first(good("1"));
        let second = first.next(faulty("2"));
        check(&second, 1, "1", "fault");
        check(&second.next(good("3")), 2, "3", "");
    }

    #[test]
    fn the_same_pages_are_no_reason_to_reload() {
        check(&Preview::first(good("1")).next(good("1")), 1, "1", "");
    }

    #[test]
    fn pages_with_gaps_are_shown_until_there_are_good_ones() {
        let first = Preview::first(faulty("1"));
        check(&first, 1, "1", "fault");
        check(&first.next(faulty("2")), 2, "2", "fault");
    }

    #[test]
    fn a_build_without_pages_tells_why() {
        let none = Preview::first(Built { site: None, faults: "no \"template\"".to_owned() });
        assert!(none.site.is_none());
        assert_eq!(none.event(), r#"{"build":1,"faults":"no \"template\""}"#);
    }
}
