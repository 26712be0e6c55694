//! `glossary.toml`: the terms of the field, and the names of products.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::toml_file::{self, Fault};

/// The terms and product names that a project agrees on.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    pub(crate) terms: Vec<Term>,
    pub(crate) products: Vec<String>,
}

/// A term: how it is said in the target language, and how it is not.
#[derive(Clone, Debug, Default)]
pub(crate) struct Term {
    pub(crate) en: Vec<String>,
    pub(crate) sv: String,
    /// Forms that the open end of `sv` does not cover, and other good renderings.
    pub(crate) forms: Vec<String>,
    pub(crate) forbidden: Vec<Form>,
    pub(crate) discouraged: Vec<Form>,
}

/// A rendering that is wrong or unwelcome.
#[derive(Clone, Debug, Default)]
pub(crate) struct Form {
    pub(crate) text: String,
    /// English words that explain the form, so that it is none of this term's.
    pub(crate) unless: Vec<String>,
    /// Whether the form is a word of its own and no beginning of one.
    pub(crate) whole: bool,
}

impl Glossary {
    /// Reads `glossary.toml`: a list `products`, and `[[term]]`s with `en` (a list), `sv`, and optionally
    /// `forms`, `forbidden`, `discouraged` (lists) and `note`. A forbidden or discouraged form is a string,
    /// or a table with `form`, `unless` (English words that explain it) and `whole` (no open end). Every
    /// fault is returned; what could be read counts.
    ///
    /// ```
    /// let (_, faults) = ndr_lint::Glossary::parse("[[term]]\nen = [\"queue\"]\nsw = \"kö\"");
    /// assert_eq!(faults[0].help, "did you mean `sv`?");
    /// ```
    pub fn parse(text: &str) -> (Self, Vec<Fault>) {
        let (mut glossary, mut faults) = (Self::default(), Vec::new());
        let Some(file) = toml_file::parse(text, &mut faults) else { return (glossary, faults) };
        for (key, value) in &file {
            match key.get_ref().as_ref() {
                "products" => glossary.products = toml_file::strings(value, &mut faults),
                "term" => {
                    for item in toml_file::list(value, &mut faults) {
                        let Some(table) = toml_file::table(item, &mut faults) else { continue };
                        let term = term(table, &mut faults);
                        if term.en.is_empty() || term.sv.is_empty() {
                            faults.push(Fault::new(
                                item.span(),
                                "a term is said in one language only".into(),
                                "give it `en = [\"…\"]` and `sv = \"…\"`",
                            ));
                        } else {
                            glossary.terms.push(term);
                        }
                    }
                }
                _ => faults.push(Fault::unknown("key", key, ["products", "term"].into_iter())),
            }
        }
        (glossary, faults)
    }

    /// The same glossary with another product name.
    #[must_use]
    pub fn with_product(mut self, name: impl Into<String>) -> Self {
        self.products.push(name.into());
        self
    }
}

fn term(table: &DeTable<'_>, faults: &mut Vec<Fault>) -> Term {
    let mut term = Term::default();
    for (key, value) in table {
        match key.get_ref().as_ref() {
            "en" => term.en = lower(toml_file::strings(value, faults)),
            "sv" => term.sv = toml_file::string(value, faults).unwrap_or_default().to_lowercase(),
            "forms" => term.forms = lower(toml_file::strings(value, faults)),
            "forbidden" => term.forbidden = forms(value, faults),
            "discouraged" => term.discouraged = forms(value, faults),
            "note" => {
                toml_file::string(value, faults);
            }
            _ => {
                let known = ["en", "sv", "forms", "forbidden", "discouraged", "note"];
                faults.push(Fault::unknown("key", key, known.into_iter()));
            }
        }
    }
    term
}

fn lower(texts: Vec<String>) -> Vec<String> {
    texts.into_iter().map(|text| text.to_lowercase()).collect()
}

fn forms(value: &Spanned<DeValue<'_>>, faults: &mut Vec<Fault>) -> Vec<Form> {
    let mut found = Vec::new();
    for item in toml_file::list(value, faults) {
        let DeValue::Table(table) = item.get_ref() else {
            let text = toml_file::string(item, faults).map(str::to_lowercase);
            found.extend(text.map(|text| Form { text, ..Form::default() }));
            continue;
        };
        let mut form = Form::default();
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "form" => form.text = toml_file::string(value, faults).unwrap_or_default().to_lowercase(),
                "unless" => form.unless = lower(toml_file::strings(value, faults)),
                "whole" => form.whole = matches!(value.get_ref(), DeValue::Boolean(true)),
                _ => faults.push(Fault::unknown("key", key, ["form", "unless", "whole"].into_iter())),
            }
        }
        found.push(form);
    }
    found.retain(|form| !form.text.is_empty());
    found
}
