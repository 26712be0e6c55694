//! The YAML between `---` lines at the top.
//!
//! It is read line by line rather than by a YAML parser, because what is not changed must stay as it
//! was written, and because a translated file may hold what is no YAML.

use crate::anomaly::{Kind, Notes};

/// The front matter of a file.
#[derive(Clone, Debug)]
pub(crate) struct FrontMatter<'a> {
    /// What stands between the `---` lines.
    pub(crate) inner: &'a str,
    /// Where it begins, behind a byte-order mark.
    pub(crate) start: usize,
    /// Where the text below it begins.
    pub(crate) end: usize,
}

impl<'a> FrontMatter<'a> {
    /// The front matter; `None` where there is none that can be relied on.
    pub(crate) fn read(text: &'a str, first_pair: Option<usize>, notes: &mut Notes) -> Option<Self> {
        let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let mut lines = text[start..].split_inclusive('\n');
        let Some(first) = lines.next().filter(|line| is_fence(line)) else {
            notes.push(0, Kind::MissingFrontMatter, "");
            return None;
        };
        let inner = start + first.len();
        let mut end = inner;
        for line in lines {
            if is_fence(line) {
                let found = Self { inner: &text[inner..end], start, end: end + line.len() };
                return found.checked(first_pair, inner, notes);
            }
            end += line.len();
        }
        notes.push(start, Kind::MalformedFrontMatter, "no second `---` line");
        None
    }

    fn checked(self, first_pair: Option<usize>, inner: usize, notes: &mut Notes) -> Option<Self> {
        if let Some(at) = first_pair.filter(|at| *at < self.end) {
            notes.push(at, Kind::PairInFrontMatter, "");
            return None;
        }
        let mut at = inner;
        // A quoted value may run over several lines.
        let mut quoted = None::<(char, usize)>;
        for line in self.inner.split_inclusive('\n') {
            let text = line.trim_end();
            match quoted {
                Some((quote, _)) if text.ends_with(quote) => quoted = None,
                Some(_) => {}
                None => {
                    quoted = open_quote(text).map(|quote| (quote, at));
                    if quoted.is_none() && !is_sound(text) {
                        notes.push(at, Kind::MalformedFrontMatter, crate::anomaly::excerpt(line));
                    }
                }
            }
            at += line.len();
        }
        if let Some((_, at)) = quoted {
            notes.push(at, Kind::MalformedFrontMatter, "a quotation mark is not closed");
        }
        Some(self)
    }

    /// The value of a key, without quotes.
    pub(crate) fn value(&self, key: &str) -> Option<String> {
        self.fields().find(|field| field.key == key).map(|field| unquoted(field.value()))
    }

    /// The keys at the left margin, each with all of its lines; comments come as fields without key.
    pub(crate) fn fields(&self) -> impl Iterator<Item = Field<'a>> {
        let mut rest = self.inner;
        std::iter::from_fn(move || {
            let mut end = 0;
            for (index, line) in rest.split_inclusive('\n').enumerate() {
                if index > 0 && key(line).is_some() {
                    break;
                }
                end += line.len();
                if line.starts_with('#') && index == 0 {
                    break;
                }
            }
            if end == 0 {
                return None;
            }
            let (lines, after) = rest.split_at(end);
            rest = after;
            Some(Field { key: key(lines).unwrap_or_default(), lines })
        })
    }
}

/// A key with its lines.
pub(crate) struct Field<'a> {
    pub(crate) key: &'a str,
    pub(crate) lines: &'a str,
}

impl<'a> Field<'a> {
    fn value(&self) -> &'a str {
        self.lines.lines().next().and_then(|line| line.get(self.key.len() + 1..)).unwrap_or_default().trim()
    }
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == "---"
}

/// The key that a line begins with.
fn key(line: &str) -> Option<&str> {
    let line = line.lines().next()?.trim_end();
    if line.starts_with([' ', '\t', '-', '#', '"', '\'', '<', '[', '{']) {
        return None;
    }
    let at = line.find(": ").or_else(|| line.len().checked_sub(1).filter(|_| line.ends_with(':')))?;
    (at > 0).then(|| &line[..at])
}

/// The quotation mark that a value opens and does not close on its line.
fn open_quote(line: &str) -> Option<char> {
    let value = line[key(line)?.len() + 1..].trim();
    let quote = value.chars().next().filter(|first| matches!(first, '"' | '\''))?;
    (value.len() < 2 || !value.ends_with(quote)).then_some(quote)
}

/// Whether a line can stand in a block mapping with lists.
fn is_sound(line: &str) -> bool {
    if line.is_empty() || line.starts_with([' ', '\t', '#']) || line == "-" || line.starts_with("- ") {
        return true;
    }
    let Some(key) = key(line) else { return false };
    let value = line[key.len() + 1..].trim();
    match value.chars().next() {
        Some('"' | '\'') => true,
        _ => !value.contains(": "),
    }
}

fn unquoted(value: &str) -> String {
    if let Some(inner) = value.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')) {
        return inner.replace("''", "'");
    }
    if value.starts_with('"') {
        // A double-quoted scalar on one line is mostly a JSON string, too.
        return serde_json::from_str(value).unwrap_or_else(|_| value.trim_matches('"').to_owned());
    }
    value.to_owned()
}

#[cfg(test)]
mod tests {
    use crate::{Document, Kind};

    #[track_caller]
    fn check(text: &str, kinds: &[(usize, Kind)]) {
        let document = Document::parse(text);
        let front = |kind: Kind| <&str>::from(kind).contains("front-matter");
        let found: Vec<(usize, Kind)> = document
            .anomalies()
            .iter()
            .filter(|anomaly| front(anomaly.kind))
            .map(|anomaly| (anomaly.line, anomaly.kind))
            .collect();
        assert_eq!(found, kinds);
        assert_eq!(document.serialise(), text);
    }

    #[test]
    fn front_matter_is_sound_malformed_or_missing() {
        check("---\ntitle: 'It''s'\nms.custom:\n- 1\nROBOTS: A, B\n---\nx\n", &[]);
        check("---\r\ntitle: T\r\n---\r\nx\r\n", &[]);
        check("---\na: \"one\n  two: b\n\"\nc: d\n---\n", &[]);
        check("---\na: \"one\nc: d\n---\n", &[(2, Kind::MalformedFrontMatter)]);
        check("x\n", &[(1, Kind::MissingFrontMatter)]);
        check("---\ntitle: T\n", &[(1, Kind::MalformedFrontMatter)]);
        check(
            "---\ntitle: a: b\nno key\n---\n",
            &[(2, Kind::MalformedFrontMatter), (3, Kind::MalformedFrontMatter)],
        );
        let pair = "<span data-ttu-id=\"0a1b2-101\">a</span><span class=\"sxs-lookup\"><span data-stu-id=\"0a1b2-101\">b</span></span>";
        check(&format!("---\n{pair}\n---\n"), &[(2, Kind::PairInFrontMatter)]);
    }

    #[test]
    fn a_language_is_read_from_it() {
        let language =
            |value: &str| Document::parse(&format!("---\nms.contentlocale: {value}\n---\n")).language();
        assert_eq!(language("sv-SE").as_deref(), Some("sv-SE"));
        assert_eq!(language("\"de-DE\"").as_deref(), Some("de-DE"));
        assert_eq!(language(""), None);
    }
}
