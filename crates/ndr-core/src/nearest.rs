//! The nearest known name to a mistyped one.

/// The candidate that reads most like `name`, if any is near enough to be what was meant.
///
/// Of several that are equally near it is the first. Near enough is a Damerau-Levenshtein distance of at most a third of the name's length, at least 1.
///
/// ```
/// assert_eq!(ndr_core::nearest("enable-mfs", ["enable-mfa", "harden-tenant"]), Some("enable-mfa"));
/// assert_eq!(ndr_core::nearest("xyz", ["enable-mfa"]), None);
/// ```
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (name.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(name, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}
