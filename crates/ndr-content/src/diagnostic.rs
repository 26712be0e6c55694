//! What the compiler has to say about a source: where, what, and what to do.

use std::fmt;
use std::ops::Range;

use serde::Serialize;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth a look; nothing need be wrong.
    Hint,
    /// The knowledge base can be used, but a reader meets the fault.
    Warning,
    /// No knowledge base is built.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Hint => "hint",
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

/// One fault, with the place where the author can mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// The name of the check, in kebab case: `unknown-key`.
    pub check: &'static str,
    /// The file, relative to the root of the project, with `/`.
    pub path: String,
    /// The bytes of the file; empty at 0 where the file as a whole is meant.
    pub span: Range<usize>,
    /// What is wrong, in lower case, without full stop.
    pub message: String,
    /// What stands at the place itself.
    pub label: Option<String>,
    /// What to do.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A fault that keeps the knowledge base from being built.
    pub fn error(check: &'static str, at: &Place, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, check, at, message)
    }

    /// A fault that a reader meets.
    pub fn warning(check: &'static str, at: &Place, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, check, at, message)
    }

    /// Something that is worth a look.
    pub fn hint(check: &'static str, at: &Place, message: impl Into<String>) -> Self {
        Self::new(Severity::Hint, check, at, message)
    }

    fn new(severity: Severity, check: &'static str, at: &Place, message: impl Into<String>) -> Self {
        Self {
            severity,
            check,
            path: at.path.clone(),
            span: at.span.clone(),
            message: message.into(),
            label: None,
            help: None,
        }
    }

    /// Says what stands at the place.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Proposes the nearest of the known names, or lists them where none is near and they are few.
    #[must_use]
    pub fn suggest<'a>(self, name: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known: Vec<&str> = known.into_iter().collect();
        match ndr_core::nearest(name, known.iter().copied()) {
            Some(near) => self.help(format!("did you mean `{near}`?")),
            None if (1..=40).contains(&known.len()) => self.help(format!("known are: {}", known.join(", "))),
            None => self,
        }
    }
}

/// A place in a source file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file, relative to the root of the project.
    pub path: String,
    /// The bytes.
    pub span: Range<usize>,
}

impl Place {
    /// A file as a whole.
    pub fn file(path: impl Into<String>) -> Self {
        Self { path: path.into(), span: 0..0 }
    }

    /// Other bytes of the same file.
    #[must_use]
    pub fn with(&self, span: Range<usize>) -> Self {
        Self { path: self.path.clone(), span }
    }
}

/// Everything that was found, in the order of paths and places once [sorted](Diagnostics::sorted).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Notes a fault.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// The faults in the order of paths and places, each once.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        self.0.sort_by(|a, b| {
            (&a.path, a.span.start, a.span.end, a.check, &a.message).cmp(&(
                &b.path,
                b.span.start,
                b.span.end,
                b.check,
                &b.message,
            ))
        });
        self.0.dedup();
        self
    }

    /// Whether the knowledge base cannot be built.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many faults there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// The faults.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<T: IntoIterator<Item = Diagnostic>>(&mut self, diagnostics: T) {
        self.0.extend(diagnostics);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_near_name_is_proposed_and_a_far_one_gets_the_list() {
        let place = Place::file("x.toml");
        let near = Diagnostic::error("c", &place, "m").suggest("titel", ["title", "reason"]);
        assert_eq!(near.help.as_deref(), Some("did you mean `title`?"));
        let far = Diagnostic::error("c", &place, "m").suggest("xyz", ["title", "reason"]);
        assert_eq!(far.help.as_deref(), Some("known are: title, reason"));
    }

    #[test]
    fn faults_come_in_the_order_of_paths_and_places() {
        let mut all = Diagnostics::default();
        for (path, start) in [("b", 0), ("a", 9), ("a", 2), ("a", 2)] {
            all.push(Diagnostic::error("c", &Place { path: path.into(), span: start..start }, "m"));
        }
        let order: Vec<(String, usize)> =
            all.sorted().iter().map(|d| (d.path.clone(), d.span.start)).collect();
        assert_eq!(order, [("a".into(), 2), ("a".into(), 9), ("b".into(), 0)]);
    }
}
