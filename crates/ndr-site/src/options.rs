//! What a publisher decides: where the site will lie, and how it looks.

use crate::{Error, Theme};

/// How a site is built.
///
/// ```
/// use ndr_site::Options;
/// let options = Options { base_path: "/guide/".into(), ..Options::default() };
/// assert_eq!(options.site_url, None);
/// ```
#[derive(Clone, Debug)]
pub struct Options {
    /// The path below which the site is served, `/` or such as `/guide/`.
    pub base_path: String,
    /// Scheme and host that serve it, such as `https://ndr.example`; without it the pages have no
    /// canonical addresses and the site no sitemap.
    pub site_url: Option<String>,
    /// Whether pages reload when the content changes.
    pub live_reload: LiveReload,
    /// Templates, style and scripts.
    pub theme: Theme,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            base_path: "/".to_owned(),
            site_url: None,
            live_reload: LiveReload::Off,
            theme: Theme::default(),
        }
    }
}

/// Whether pages reload when the content changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LiveReload {
    /// A site for readers.
    #[default]
    Off,
    /// A preview: each page listens to [`LIVE_EVENTS`].
    On,
}

/// Where the event stream of a preview lies, from the root of the site.
///
/// Each event is a JSON object: `build`, a number at whose change a page reloads, and `faults`, what is
/// wrong in the sources as text, which a page shows; empty text takes it away.
pub const LIVE_EVENTS: &str = "live/events";

/// Where the site lies, checked.
#[derive(Clone, Debug)]
pub(crate) struct Location {
    /// Begins and ends with `/`.
    pub(crate) base_path: String,
    /// Without a `/` at the end.
    pub(crate) origin: Option<String>,
}

impl Location {
    pub(crate) fn new(options: &Options) -> Result<Self, Error> {
        Ok(Self {
            base_path: base_path(&options.base_path)?,
            origin: options.site_url.as_deref().map(origin).transpose()?,
        })
    }

    /// The absolute address of a path from the root of the site, where the host is known.
    pub(crate) fn absolute(&self, path: &str) -> Option<String> {
        self.origin.as_ref().map(|origin| format!("{origin}{}{path}", self.base_path))
    }
}

fn base_path(text: &str) -> Result<String, Error> {
    let inner = text.trim_matches('/');
    let is_segment = |part: &str| {
        !matches!(part, "" | "." | "..")
            && part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_' | b'~'))
    };
    if inner.is_empty() {
        Ok("/".to_owned())
    } else if inner.split('/').all(is_segment) {
        Ok(format!("/{inner}/"))
    } else {
        Err(Error::BasePath(text.to_owned()))
    }
}

fn origin(text: &str) -> Result<String, Error> {
    let fault = || Error::SiteUrl(text.to_owned());
    let (scheme, host) = text.trim_end_matches('/').split_once("://").ok_or_else(fault)?;
    let is_host = !host.is_empty()
        && host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b':' | b'[' | b']'));
    if matches!(scheme, "https" | "http") && is_host {
        Ok(format!("{scheme}://{host}"))
    } else {
        Err(fault())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_path_begins_and_ends_with_a_slash() {
        for (text, want) in [("/", "/"), ("", "/"), ("guide", "/guide/"), ("/a/b", "/a/b/")] {
            assert_eq!(base_path(text).unwrap(), want);
        }
        for text in ["/a//b", "/../x", "/a b/", "/\"x/", "https://x/"] {
            assert!(base_path(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_site_url_is_scheme_and_host() {
        assert_eq!(origin("https://ndr.example:8443/").unwrap(), "https://ndr.example:8443");
        for text in ["ndr.example", "ftp://x", "https://", "https://x/guide", "https://x\"y"] {
            assert!(origin(text).is_err(), "{text}");
        }
    }
}
