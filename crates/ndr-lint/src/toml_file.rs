//! TOML that authors write, read so that every fault has its place.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Something wrong in `lints.toml` or `glossary.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The bytes of the file.
    pub span: Range<usize>,
    /// What is wrong, in lower case, without full stop.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl Fault {
    pub(crate) fn new(span: Range<usize>, message: String, help: impl Into<String>) -> Self {
        Self { span, message, help: help.into() }
    }

    /// A name that nobody knows, with the nearest that somebody does.
    pub(crate) fn unknown<'k>(
        noun: &str,
        name: &Spanned<impl AsRef<str>>,
        known: impl Iterator<Item = &'k str> + Clone,
    ) -> Self {
        let given = name.get_ref().as_ref();
        let help = match ndr_core::nearest(given, known.clone()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("known are: {}", known.collect::<Vec<_>>().join(", ")),
        };
        Self::new(name.span(), format!("there is no {noun} `{given}`"), help)
    }
}

pub(crate) fn parse<'t>(text: &'t str, faults: &mut Vec<Fault>) -> Option<DeTable<'t>> {
    match DeTable::parse(text) {
        Ok(table) => Some(table.into_inner()),
        Err(error) => {
            let message = error.message().trim().replace('\n', ", ");
            faults.push(Fault::new(
                error.span().unwrap_or(0..0),
                message,
                "mend the syntax first: the rest of the file is read once it is right",
            ));
            None
        }
    }
}

/// A string; anything else is a fault.
pub(crate) fn string<'v>(value: &'v Spanned<DeValue<'_>>, faults: &mut Vec<Fault>) -> Option<&'v str> {
    match value.get_ref() {
        DeValue::String(text) => Some(text.as_ref()),
        _ => {
            faults.push(Fault::new(value.span(), "this is no string".into(), "put it in quotes"));
            None
        }
    }
}

/// A list of values; anything else is a fault.
pub(crate) fn list<'v, 't>(
    value: &'v Spanned<DeValue<'t>>,
    faults: &mut Vec<Fault>,
) -> &'v [Spanned<DeValue<'t>>] {
    match value.get_ref() {
        DeValue::Array(items) => items,
        _ => {
            faults.push(Fault::new(
                value.span(),
                "this is no list".into(),
                "put it in brackets: [\"a\", \"b\"]",
            ));
            &[]
        }
    }
}

/// A list of strings; anything else is a fault.
pub(crate) fn strings(value: &Spanned<DeValue<'_>>, faults: &mut Vec<Fault>) -> Vec<String> {
    let mut found = Vec::new();
    for item in list(value, faults) {
        found.extend(string(item, faults).map(str::to_owned));
    }
    found
}

/// A table; anything else is a fault.
pub(crate) fn table<'v, 't>(
    value: &'v Spanned<DeValue<'t>>,
    faults: &mut Vec<Fault>,
) -> Option<&'v DeTable<'t>> {
    match value.get_ref() {
        DeValue::Table(table) => Some(table),
        _ => {
            faults.push(Fault::new(value.span(), "this is no table".into(), "write it as key = value pairs"));
            None
        }
    }
}
