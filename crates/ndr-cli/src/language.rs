//! Which language the reader gets.

use ndr_words::locale;
use unic_langid::LanguageIdentifier;

/// The languages that are asked for, most wanted first, and what was named on purpose.
pub(crate) struct Requested {
    pub(crate) languages: Vec<LanguageIdentifier>,
    pub(crate) named: Named,
}

/// A language that somebody named on purpose, with `--lang` or `NDR_LANG`.
pub(crate) enum Named {
    /// None; the locale decides.
    Nothing,
    /// This one.
    Tag(LanguageIdentifier),
    /// `NDR_LANG` holds something else.
    Malformed(String),
}

impl Requested {
    /// `--lang`, else `NDR_LANG`, else the locale variables.
    pub(crate) fn new(lang: Option<&LanguageIdentifier>, variable: impl Fn(&str) -> Option<String>) -> Self {
        let value = |name: &str| variable(name).filter(|value| !value.is_empty());
        let named = match (lang, value("NDR_LANG")) {
            (Some(lang), _) => Named::Tag(lang.clone()),
            (None, Some(text)) => locale(&text).map_or(Named::Malformed(text), Named::Tag),
            (None, None) => Named::Nothing,
        };
        let languages = match &named {
            Named::Tag(lang) => vec![lang.clone()],
            Named::Nothing | Named::Malformed(_) => from_locale(value),
        };
        Self { languages, named }
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

    fn requested(lang: Option<&str>, variables: &[(&str, &str)]) -> Requested {
        let lang = lang.map(|lang| lang.parse().unwrap());
        Requested::new(lang.as_ref(), |name| {
            variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[track_caller]
    fn check(lang: Option<&str>, variables: &[(&str, &str)], want: &[&str]) {
        let languages = requested(lang, variables).languages;
        assert_eq!(languages.iter().map(ToString::to_string).collect::<Vec<_>>(), want);
    }

    #[test]
    fn the_flag_beats_the_variable_beats_the_locale() {
        let variables = [("NDR_LANG", "sv"), ("LC_ALL", "de_DE.UTF-8")];
        check(Some("en"), &variables, &["en"]);
        check(None, &variables, &["sv"]);
        check(None, &variables[1..], &["de-DE"]);
    }

    #[test]
    fn the_locale_variables_stand_in_their_order() {
        check(None, &[("LANG", "sv_SE.UTF-8"), ("LC_MESSAGES", "fi_FI")], &["fi-FI"]);
        check(None, &[("LANG", "de_DE"), ("LANGUAGE", "nb:sv")], &["nb", "sv", "de-DE"]);
        check(None, &[("LANG", "C.UTF-8"), ("LANGUAGE", "sv")], &[]);
        check(None, &[("LC_ALL", ""), ("LANG", "C")], &[]);
    }

    #[test]
    fn the_variable_may_be_written_like_a_locale_and_nonsense_is_noticed() {
        check(None, &[("NDR_LANG", "sv_SE.UTF-8")], &["sv-SE"]);
        let nonsense = requested(None, &[("NDR_LANG", "!!"), ("LANG", "sv_SE")]);
        assert!(matches!(nonsense.named, Named::Malformed(text) if text == "!!"));
        assert_eq!(nonsense.languages.len(), 1);
    }
}
