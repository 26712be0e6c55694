//! TOML with places: every wrong value and unknown key is reported, not only the first.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::ops::Range;
use std::str::FromStr;

use strum::VariantArray;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::{Diagnostic, Diagnostics, Place};

/// A closed vocabulary of `ndr-core`.
pub(crate) trait Vocabulary: FromStr + VariantArray + Copy + Into<&'static str> {}

impl<T: FromStr + VariantArray + Copy + Into<&'static str>> Vocabulary for T {}

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Located<T> {
    pub(crate) value: T,
    pub(crate) place: Place,
}

/// Parses a file; `None` where it is not TOML, which is reported.
///
/// Only the first syntax error is: one missing bracket makes nonsense of every line below it.
pub(crate) fn parse<'src>(
    path: &str,
    text: &'src str,
    diagnostics: &mut Diagnostics,
) -> Option<DeTable<'src>> {
    match DeTable::parse(text) {
        Ok(table) => Some(table.into_inner()),
        Err(error) => {
            let place =
                Place { path: path.to_owned(), span: at_least_one(error.span().unwrap_or(0..0), text) };
            let message = error.message().trim().replace('\n', ", ");
            diagnostics.push(
                Diagnostic::error("toml-syntax", &place, message)
                    .help("mend this first: the rest of the file is read once its syntax is right"),
            );
            None
        }
    }
}

/// An empty span is widened to the character before it, so that the excerpt can point at something.
fn at_least_one(span: Range<usize>, text: &str) -> Range<usize> {
    if !span.is_empty() {
        return span;
    }
    let start = text[..span.start.min(text.len())].char_indices().next_back().map_or(0, |(at, _)| at);
    start..span.end.min(text.len())
}

/// A table that is read key by key; [`finish`](Self::finish) reports the keys that nobody asked for.
pub(crate) struct Table<'t, 'src> {
    keys: &'t DeTable<'src>,
    place: Place,
    asked: BTreeSet<&'static str>,
}

impl<'t, 'src> Table<'t, 'src> {
    /// A table that stands at `place`.
    pub(crate) fn new(table: &'t DeTable<'src>, place: Place) -> Self {
        Self { keys: table, place, asked: BTreeSet::new() }
    }

    /// Where the table stands.
    pub(crate) fn place(&self) -> &Place {
        &self.place
    }

    fn get(&mut self, key: &'static str) -> Option<&'t Spanned<DeValue<'src>>> {
        self.asked.insert(key);
        self.keys.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value)
    }

    fn at(&self, span: Range<usize>) -> Place {
        self.place.with(span)
    }

    /// Whether the key is there.
    pub(crate) fn has(&mut self, key: &'static str) -> bool {
        self.get(key).is_some()
    }

    /// An optional string, parsed.
    pub(crate) fn optional<T>(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Located<T>>
    where
        T: FromStr,
        T::Err: Display,
    {
        let value = self.get(key)?;
        parse_string(value, &self.place, diagnostics)
    }

    /// A string that must be there, parsed.
    pub(crate) fn required<T>(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Located<T>>
    where
        T: FromStr,
        T::Err: Display,
    {
        if !self.has(key) {
            diagnostics.push(missing_key(key, &self.place));
        }
        self.optional(key, diagnostics)
    }

    /// A list of strings, parsed; empty where the key is missing.
    pub(crate) fn list<T>(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Vec<Located<T>>
    where
        T: FromStr,
        T::Err: Display,
    {
        self.get(key).map(|value| strings(value, &self.place, diagnostics)).unwrap_or_default()
    }

    /// A list of strings with at least one.
    pub(crate) fn required_list<T>(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Vec<Located<T>>
    where
        T: FromStr,
        T::Err: Display,
    {
        if !self.has(key) {
            diagnostics.push(missing_key(key, &self.place));
        } else if self.get(key).is_some_and(|value| value.get_ref().as_array().is_some_and(|a| a.is_empty()))
        {
            diagnostics.push(
                Diagnostic::error("empty-list", &self.place, format!("`{key}` is empty"))
                    .help("name at least one"),
            );
        }
        self.list(key, diagnostics)
    }

    /// A name from a closed vocabulary; a wrong one gets the nearest.
    pub(crate) fn name<T: Vocabulary>(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Located<T>> {
        let text = self.optional::<String>(key, diagnostics)?;
        parse_name(text, key, diagnostics)
    }

    /// A name from a closed vocabulary that must be there.
    pub(crate) fn required_name<T: Vocabulary>(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Located<T>> {
        let text = self.required::<String>(key, diagnostics)?;
        parse_name(text, key, diagnostics)
    }

    /// A list of names from a closed vocabulary; empty where the key is missing.
    pub(crate) fn names<T: Vocabulary>(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Vec<Located<T>> {
        let texts = self.list::<String>(key, diagnostics);
        texts.into_iter().filter_map(|text| parse_name(text, key, diagnostics)).collect()
    }

    /// A list of names from a closed vocabulary, with at least one.
    pub(crate) fn required_names<T: Vocabulary>(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Vec<Located<T>> {
        let texts = self.required_list::<String>(key, diagnostics);
        texts.into_iter().filter_map(|text| parse_name(text, key, diagnostics)).collect()
    }

    /// An optional truth value.
    pub(crate) fn flag(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<bool> {
        let value = self.get(key)?;
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            diagnostics.push(wrong_type("true or false", value, &self.place));
        }
        flag
    }

    /// A date that must be there, as `YYYY-MM-DD`.
    pub(crate) fn date(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<String> {
        let Some(value) = self.get(key) else {
            diagnostics.push(missing_key(key, &self.place));
            return None;
        };
        let date =
            value.get_ref().as_datetime().filter(|when| when.time.is_none()).and_then(|when| when.date);
        if date.is_none() {
            diagnostics.push(wrong_type("a date without quotes, such as 2026-11-23", value, &self.place));
        }
        date.map(|date| date.to_string())
    }

    /// The tables of an array of tables (`[[key]]`).
    pub(crate) fn tables(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Vec<Table<'t, 'src>> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let Some(items) = value.get_ref().as_array() else {
            diagnostics.push(wrong_type("tables, each under its own [[…]]", value, &self.place));
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items {
            match item.get_ref().as_table() {
                Some(table) => tables.push(Table::new(table, self.at(item.span()))),
                None => diagnostics.push(wrong_type("a table", item, &self.place)),
            }
        }
        tables
    }

    /// The keys that hold tables of their own, with these tables: for tables whose keys are names.
    pub(crate) fn named_tables(
        &self,
        diagnostics: &mut Diagnostics,
    ) -> Vec<(Located<String>, Table<'t, 'src>)> {
        let mut tables = Vec::new();
        for (name, value) in self.keys {
            match value.get_ref().as_table() {
                Some(table) => tables.push((
                    Located { value: name.get_ref().to_string(), place: self.at(name.span()) },
                    Table::new(table, self.at(name.span())),
                )),
                None => diagnostics.push(wrong_type("a table", value, &self.place)),
            }
        }
        tables
    }

    /// The table under `key`, if it is there.
    pub(crate) fn table(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Table<'t, 'src>> {
        let value = self.get(key)?;
        let table = value.get_ref().as_table();
        if table.is_none() {
            diagnostics.push(wrong_type("a table", value, &self.place));
        }
        Some(Table::new(table?, self.at(value.span())))
    }

    /// The lists of strings in the table under `key`, by name.
    pub(crate) fn lists<T>(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Vec<(Located<String>, Vec<Located<T>>)>
    where
        T: FromStr,
        T::Err: Display,
    {
        let Some(table) = self.table(key, diagnostics) else { return Vec::new() };
        let names = table.keys.iter();
        names
            .map(|(name, value)| {
                let name = Located { value: name.get_ref().to_string(), place: self.at(name.span()) };
                (name, strings(value, &self.place, diagnostics))
            })
            .collect()
    }

    /// The strings in the table under `key`, by name.
    pub(crate) fn strings(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Vec<(Located<String>, Located<String>)> {
        let Some(table) = self.table(key, diagnostics) else { return Vec::new() };
        let names = table.keys.iter();
        names
            .filter_map(|(name, value)| {
                let name = Located { value: name.get_ref().to_string(), place: self.at(name.span()) };
                Some((name, parse_string(value, &self.place, diagnostics)?))
            })
            .collect()
    }

    /// Reports every key that nobody asked for, with the nearest that somebody did.
    pub(crate) fn finish(self, diagnostics: &mut Diagnostics) {
        for (name, _) in self.keys {
            let key: &str = name.get_ref();
            if !self.asked.contains(key) {
                diagnostics.push(
                    Diagnostic::error("unknown-key", &self.at(name.span()), format!("unknown key `{key}`"))
                        .suggest(key, self.asked.iter().copied()),
                );
            }
        }
    }
}

fn missing_key(key: &str, place: &Place) -> Diagnostic {
    Diagnostic::error("missing-key", place, format!("the key `{key}` is missing"))
        .help("docs/writing.md shows every key with an example")
}

fn wrong_type(expected: &str, value: &Spanned<DeValue<'_>>, place: &Place) -> Diagnostic {
    let found = value.get_ref().type_str();
    Diagnostic::error("wrong-type", &place.with(value.span()), format!("expected {expected}, found {found}"))
}

fn strings<T>(value: &Spanned<DeValue<'_>>, table: &Place, diagnostics: &mut Diagnostics) -> Vec<Located<T>>
where
    T: FromStr,
    T::Err: Display,
{
    let Some(items) = value.get_ref().as_array() else {
        diagnostics.push(wrong_type("a list of strings", value, table));
        return Vec::new();
    };
    items.iter().filter_map(|item| parse_string(item, table, diagnostics)).collect()
}

fn parse_string<T>(
    value: &Spanned<DeValue<'_>>,
    table: &Place,
    diagnostics: &mut Diagnostics,
) -> Option<Located<T>>
where
    T: FromStr,
    T::Err: Display,
{
    let Some(text) = value.get_ref().as_str() else {
        diagnostics.push(wrong_type("a string", value, table));
        return None;
    };
    let place = table.with(value.span());
    match text.parse() {
        Ok(value) => Some(Located { value, place }),
        Err(error) => {
            diagnostics.push(Diagnostic::error("wrong-value", &place, error.to_string()));
            None
        }
    }
}

fn parse_name<T: Vocabulary>(
    text: Located<String>,
    key: &str,
    diagnostics: &mut Diagnostics,
) -> Option<Located<T>> {
    let Located { value: name, place } = text;
    let Ok(value) = name.parse() else {
        diagnostics.push(
            Diagnostic::error("unknown-name", &place, format!("`{name}` is not a known `{key}`"))
                .suggest(&name, T::VARIANTS.iter().map(|variant| (*variant).into())),
        );
        return None;
    };
    Some(Located { value, place })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str, read: impl FnOnce(&mut Table<'_, '_>, &mut Diagnostics)) -> Vec<String> {
        let mut diagnostics = Diagnostics::default();
        let parsed = parse("x.toml", text, &mut diagnostics).unwrap();
        let mut table = Table::new(&parsed, Place::file("x.toml"));
        read(&mut table, &mut diagnostics);
        table.finish(&mut diagnostics);
        diagnostics.sorted().iter().map(|d| format!("{} {}", &text[d.span.clone()], d.message)).collect()
    }

    #[test]
    fn every_fault_of_a_file_is_reported() {
        let found = faults("codes = 1\nreasn = \"x\"\nseen = \"2026\"\n", |table, diagnostics| {
            table.list::<String>("codes", diagnostics);
            table.optional::<String>("reason", diagnostics);
            table.date("seen", diagnostics);
        });
        assert_eq!(
            found,
            [
                "1 expected a list of strings, found integer",
                "reasn unknown key `reasn`",
                "\"2026\" expected a date without quotes, such as 2026-11-23, found string",
            ]
        );
    }

    #[test]
    fn a_missing_bracket_is_one_fault_not_forty() {
        let mut diagnostics = Diagnostics::default();
        assert!(parse("x.toml", "a = [1\nb = 2\nc = 3\n", &mut diagnostics).is_none());
        assert_eq!(diagnostics.iter().map(|fault| fault.check).collect::<Vec<_>>(), ["toml-syntax"]);
    }
}
