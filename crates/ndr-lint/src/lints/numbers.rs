//! `numbers`.

use super::difference::said;
use crate::engine::Read;
use crate::lint::{Found, Lint};
use crate::text::{Number, Text, numbers};
use crate::words::number_words;
use crate::{Level, Linter};

pub(super) const LINT: Lint = Lint::new(
    "numbers",
    Level::Warning,
    "A changed number is a changed fact: a limit, a price, a deadline.",
    check,
);

fn check(read: &Read<'_>, linter: &Linter, found: &mut Found) {
    let (gone, new) = unexplained(read, linter);
    if let (Some(_), Some(number)) = (gone.first(), new.first()) {
        let list = |numbers: &[Number], text: &Text<'_>| -> Vec<String> {
            numbers.iter().map(|number| text.raw(&number.span).to_owned()).collect()
        };
        let message = said(&list(&gone, &read.source), &list(&new, &read.target));
        found.target(number.span.clone(), format!("the numbers differ: {message}"));
    }
}

/// The numbers that only one side has, without those that the other says in words.
pub(super) fn unexplained(read: &Read<'_>, linter: &Linter) -> (Vec<Number>, Vec<Number>) {
    let (source, target) = (&read.source, &read.target);
    let has_digits = |text: &Text<'_>| text.plain.bytes().any(|byte| byte.is_ascii_digit());
    if !has_digits(source) && !has_digits(target) {
        return (Vec::new(), Vec::new());
    }
    let (left, right) = (numbers(source), numbers(target));
    let (mut gone, mut new) = (only_in(&left, &right), only_in(&right, &left));
    if !(gone.is_empty() || new.is_empty()) {
        fold_hours(source, &mut gone, &mut new);
    }
    let words = |text: &Text<'_>, number: &Number, swedish| {
        number_words::says(&number.digits, text.words.iter().map(|word| text.folded(word)), swedish)
    };
    let swedish = linter.is_into("sv");
    let is_small = |number: &Number| number.digits.len() == 1 && !swedish;
    gone.retain(|number| !(words(target, number, true) || is_small(number)));
    new.retain(|number| !(words(source, number, false) || is_small(number)));
    (gone, new)
}

fn only_in(left: &[Number], right: &[Number]) -> Vec<Number> {
    let mut rest: Vec<&str> = right.iter().map(|number| number.digits.as_str()).collect();
    left.iter()
        .filter(|number| match rest.iter().position(|digits| *digits == number.digits) {
            Some(at) => {
                rest.swap_remove(at);
                false
            }
            None => true,
        })
        .cloned()
        .collect()
}

/// `3 PM` is `15`.
fn fold_hours(source: &Text<'_>, gone: &mut Vec<Number>, new: &mut Vec<Number>) {
    gone.retain(|number| {
        let rest = source.folded.get(number.span.end..).unwrap_or_default();
        let afternoon = rest.trim_start().trim_start_matches("00 ");
        let Ok(hour) = number.digits.parse::<u32>() else { return true };
        if !(afternoon.starts_with("pm") || afternoon.starts_with("p.m")) {
            return true;
        }
        let later = (hour + 12).to_string();
        let known = new.iter().position(|other| other.digits == later);
        known.map(|at| new.remove(at)).is_none()
    });
}
