//! Which language the reader gets.

use ndr_core::kb::Catalog;
use ndr_words::locale;
use unic_langid::LanguageIdentifier;

/// The languages that are asked for, most wanted first, and whether somebody named one on purpose.
pub(crate) struct Requested {
    pub(crate) languages: Vec<LanguageIdentifier>,
    /// The language that was named with `--lang` or `NDR_LANG`.
    pub(crate) named: Option<LanguageIdentifier>,
}

impl Requested {
    /// `--lang`, else `NDR_LANG`, else the locale variables.
    pub(crate) fn new(lang: Option<&LanguageIdentifier>, variable: impl Fn(&str) -> Option<String>) -> Self {
        let value = |name: &str| variable(name).filter(|value| !value.is_empty());
        let named = lang.cloned().or_else(|| value("NDR_LANG")?.parse().ok());
        let languages = match &named {
            Some(named) => vec![named.clone()],
            None => from_locale(value),
        };
        Self { languages, named }
    }

    /// The language that was named on purpose and that the catalog does not have.
    pub(crate) fn unknown(&self, catalog: &Catalog) -> Option<&LanguageIdentifier> {
        let named = self.named.as_ref()?;
        let known = catalog.words.iter().any(|words| words.lang.language == named.language);
        (!known).then_some(named)
    }
}

/// As gettext reads them: `LANGUAGE` is a list of preferences, unless the locale is `C`.
fn from_locale(value: impl Fn(&str) -> Option<String>) -> Vec<LanguageIdentifier> {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(&value);
    let Some(single) = set.as_deref().and_then(locale) else { return Vec::new() };
    let preferred = value("LANGUAGE").unwrap_or_default();
    preferred.split(':').filter_map(locale).chain(std::iter::once(single)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn requested(lang: Option<&str>, variables: &[(&str, &str)]) -> Vec<String> {
        let lang = lang.map(|lang| lang.parse().unwrap());
        let variable = |name: &str| {
            variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        };
        Requested::new(lang.as_ref(), variable).languages.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_flag_beats_the_variable_beats_the_locale() {
        let variables = [("NDR_LANG", "sv"), ("LC_ALL", "de_DE.UTF-8")];
        assert_eq!(requested(Some("en"), &variables), ["en"]);
        assert_eq!(requested(None, &variables), ["sv"]);
        assert_eq!(requested(None, &variables[1..]), ["de-DE"]);
    }

    #[test]
    fn the_locale_variables_stand_in_their_order() {
        assert_eq!(requested(None, &[("LANG", "sv_SE.UTF-8"), ("LC_MESSAGES", "fi_FI")]), ["fi-FI"]);
        assert_eq!(requested(None, &[("LANG", "de_DE"), ("LANGUAGE", "nb:sv")]), ["nb", "sv", "de-DE"]);
        assert!(requested(None, &[("LANG", "C.UTF-8"), ("LANGUAGE", "sv")]).is_empty());
        assert!(requested(None, &[("LC_ALL", ""), ("LANG", "C")]).is_empty());
    }
}
