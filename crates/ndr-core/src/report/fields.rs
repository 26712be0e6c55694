//! Header-like fields: a name, a colon, a value that may go on in the next lines (RFC 5322 §2.2.3).

use std::ops::Range;

use crate::text::{Line, Passage, lines};

/// A field and its value, folds included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field<'d> {
    pub(super) name: &'d str,
    around: Passage<'d>,
    range: Range<usize>,
}

impl<'d> Field<'d> {
    /// The value.
    pub(super) fn value(&self) -> Passage<'d> {
        self.around.slice(self.range.clone())
    }

    /// Whether this is the field of that name.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }
}

/// The name of a field at the start of a line, if one stands there (RFC 5322 §2.2).
pub(super) fn field_name(line: &str) -> Option<&str> {
    let (name, _) = line.split_once(':')?;
    let name = name.trim_end_matches([' ', '\t']);
    let named = (1..=MAX_NAME).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    named.then_some(name)
}

/// The longest field name that is believed to be one.
const MAX_NAME: usize = 60;

/// Groups of fields with blank lines between them, and how much of the text they take up.
///
/// A line that begins no field goes on with the one before, indented as it should be or not. Such a
/// line after a blank one ends the groups.
pub(super) fn groups(passage: Passage<'_>) -> (Vec<Vec<Field<'_>>>, usize) {
    let mut groups = Vec::new();
    let mut group: Vec<Field<'_>> = Vec::new();
    let mut read = 0;
    for line in lines(passage.text()) {
        let words = line.unquoted();
        if words.text.is_empty() {
            groups.extend((!group.is_empty()).then(|| std::mem::take(&mut group)));
        } else if let Some(name) = field_name(words.text).filter(|_| !is_indented(&line)) {
            group.push(field(passage, &words, name));
        } else if let Some(last) = group.last_mut() {
            last.range.end = words.end();
        } else {
            break;
        }
        read = line.end();
    }
    groups.extend((!group.is_empty()).then_some(group));
    (groups, read)
}

/// Whether white space stands where a field would begin.
fn is_indented(line: &Line<'_>) -> bool {
    line.text.starts_with([' ', '\t'])
}

fn field<'d>(around: Passage<'d>, line: &Line<'d>, name: &'d str) -> Field<'d> {
    let (_, value) = line.text.split_once(':').unwrap_or_default();
    let start = line.end() - value.trim_start().len();
    Field { name, around, range: start..line.end() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, want: &[&[(&str, &str)]]) {
        let (groups, _) = groups(Passage::at(text, 0));
        let got: Vec<Vec<(&str, &str)>> = groups
            .iter()
            .map(|group| group.iter().map(|field| (field.name, field.value().text())).collect())
            .collect();
        assert_eq!(got, want);
    }

    #[test]
    fn folded_values_belong_together() {
        check(
            "Status: 5.1.1\r\nDiagnostic-Code: smtp; 550\r\n  no: such user\r\n\r\nAction : failed\r\n",
            &[
                &[("Status", "5.1.1"), ("Diagnostic-Code", "smtp; 550\r\n  no: such user")],
                &[("Action", "failed")],
            ],
        );
    }

    #[test]
    fn other_text_ends_the_fields() {
        let text = "Status: 5.1.1\n\nHello there";
        assert_eq!(groups(Passage::at(text, 0)).1, "Status: 5.1.1\n".len());
    }

    #[test]
    fn quote_marks_and_missing_indents_do_not_matter() {
        check(
            "> Action: failed\n> Diagnostic-Code: smtp; 550\n>   gone\nforever",
            &[&[("Action", "failed"), ("Diagnostic-Code", "smtp; 550\n>   gone\nforever")]],
        );
    }
}
