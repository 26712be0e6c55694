//! Style and scripts, named by what is in them so that a browser never shows an old one.

use sha2::{Digest, Sha256};

use crate::address::Address;
use crate::{Error, LiveReload, Site, Theme};

/// Where the style, the icon and the scripts lie.
#[derive(Clone, Debug)]
pub(crate) struct Assets {
    pub(crate) style: Address,
    pub(crate) icon: Address,
    /// Leads from `?code=` to an entry.
    pub(crate) find: Address,
    /// Leads from the root to a language.
    pub(crate) language: Address,
    /// Reloads a preview.
    pub(crate) live: Option<Address>,
}

impl Assets {
    /// Puts the files into the site.
    pub(crate) fn publish(theme: &Theme, live: LiveReload, site: &mut Site) -> Result<Self, Error> {
        let mut publish = |name: &str| -> Result<Address, Error> {
            let text = theme.file(&format!("assets/{name}"))?;
            let address = format!("assets/{}", fingerprinted(name, text.as_bytes()));
            site.insert(address.clone(), text)?;
            Ok(Address::new(address))
        };
        Ok(Self {
            style: publish("style.css")?,
            icon: publish("icon.svg")?,
            find: publish("find.js")?,
            language: publish("language.js")?,
            live: match live {
                LiveReload::Off => None,
                LiveReload::On => Some(publish("live.js")?),
            },
        })
    }
}

/// `style.css` as `style.1f2e3d4c.css`.
fn fingerprinted(name: &str, bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let print = digest.iter().take(4).fold(0u32, |print, byte| print << 8 | u32::from(*byte));
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{print:08x}.{extension}"),
        None => format!("{name}.{print:08x}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_text_has_another_name() {
        assert_eq!(fingerprinted("a.css", b""), "a.e3b0c442.css");
        assert_ne!(fingerprinted("a.css", b"x"), fingerprinted("a.css", b"y"));
    }
}
