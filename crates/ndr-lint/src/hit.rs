//! What a lint found.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

/// How much a lint's finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The lint does not run.
    Off,
    /// Worth a look; on real documents it is wrong more than one time in ten, or a matter of style.
    Hint,
    /// A reader meets the fault.
    Warning,
    /// What must never differ differs.
    Error,
}

impl Level {
    /// The names as they stand in the configuration.
    pub const NAMES: [&str; 4] = ["off", "hint", "warning", "error"];
}

impl FromStr for Level {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        let levels = [Self::Off, Self::Hint, Self::Warning, Self::Error];
        let at = Self::NAMES.iter().position(|known| *known == name).ok_or(())?;
        levels.get(at).copied().ok_or(())
    }
}

impl fmt::Display for Level {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Off => "off",
            Self::Hint => "hint",
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

/// The half of a pair that a finding points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The source segment.
    Source,
    /// The translation.
    Target,
}

/// A mechanical correction of the translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The bytes of the target segment that go away.
    pub span: Range<usize>,
    /// What comes in their place.
    pub with: String,
}

impl Fix {
    /// The target with the correction made.
    ///
    /// ```
    /// let fix = ndr_lint::Fix { span: 4..6, with: " ".into() };
    /// assert_eq!(fix.apply("Kör  nu"), "Kör nu");
    /// ```
    pub fn apply(&self, target: &str) -> String {
        let (before, after) = (target.get(..self.span.start), target.get(self.span.end..));
        format!("{}{}{}", before.unwrap_or(target), self.with, after.unwrap_or_default())
    }
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The lint's name.
    pub lint: &'static str,
    /// Its level, as configured.
    pub level: Level,
    /// The half that `span` is in.
    pub side: Side,
    /// The bytes of that half; the whole of it where a lack is reported.
    pub span: Range<usize>,
    /// What is wrong, in lower case, without full stop.
    pub message: String,
    /// How to put it right, where that is mechanical.
    pub fix: Option<Fix>,
}
