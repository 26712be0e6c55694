//! `lints.toml`: the level of each lint, and what may stay as it is.

use crate::toml_file::{self, Fault};
use crate::{LINTS, Level};

/// The levels of the lints, and what may stay untranslated.
#[derive(Clone, Debug, Default)]
pub struct Config {
    levels: Vec<(&'static str, Level)>,
    pub(crate) stay: Vec<String>,
}

impl Config {
    /// Reads `lints.toml`: a table `[levels]` of lint names, and a list `stay` of segments that are the same
    /// in both languages. Every fault is returned; what could be read counts.
    ///
    /// ```
    /// let (_, faults) = ndr_lint::Config::parse("[levels]\nlinks-order = \"hint\"");
    /// assert_eq!(faults[0].help, "did you mean `link-order`?");
    /// ```
    pub fn parse(text: &str) -> (Self, Vec<Fault>) {
        let (mut config, mut faults) = (Self::default(), Vec::new());
        let Some(file) = toml_file::parse(text, &mut faults) else { return (config, faults) };
        for (key, value) in &file {
            match key.get_ref().as_ref() {
                "levels" => {
                    for (name, level) in toml_file::table(value, &mut faults).into_iter().flatten() {
                        let Some(lint) = LINTS.iter().find(|lint| lint.name == name.get_ref()) else {
                            faults.push(Fault::unknown("lint", name, LINTS.iter().map(|lint| lint.name)));
                            continue;
                        };
                        let Some(text) = toml_file::string(level, &mut faults) else { continue };
                        match text.parse() {
                            Ok(level) => config.levels.push((lint.name, level)),
                            Err(()) => {
                                let given = toml::Spanned::new(level.span(), text);
                                faults.push(Fault::unknown("level", &given, Level::NAMES.into_iter()));
                            }
                        }
                    }
                }
                "stay" => config.stay = toml_file::strings(value, &mut faults),
                _ => faults.push(Fault::unknown("key", key, ["levels", "stay"].into_iter())),
            }
        }
        // Keys are read in the order of their names; authors mend a file from its top.
        faults.sort_by_key(|fault| fault.span.start);
        (config, faults)
    }

    /// The same configuration with another level for one lint.
    #[must_use]
    pub fn with(mut self, lint: &str, level: Level) -> Self {
        self.levels.extend(LINTS.iter().find(|known| known.name == lint).map(|known| (known.name, level)));
        self
    }

    /// The level of a lint: the last that was set, or its own.
    pub(crate) fn level(&self, name: &str, own: Level) -> Level {
        self.levels.iter().rev().find(|(known, _)| *known == name).map_or(own, |(_, level)| *level)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_lint_or_level_is_refused_with_the_nearest_name() {
        let (config, faults) =
            Config::parse("[levels]\nnumber = \"hint\"\nlinks = \"warn\"\ncodes = \"off\"\n");
        let helps: Vec<&str> = faults.iter().map(|fault| fault.help.as_str()).collect();
        assert_eq!(helps, ["did you mean `numbers`?", "known are: off, hint, warning, error"]);
        assert_eq!(config.level("codes", Level::Error), Level::Off);
        assert_eq!(config.level("links", Level::Error), Level::Error);
    }
}
