//! Which unit of the translation belongs to which unit of the source.

use super::slot::Slot;
use crate::record::Record;

/// Every left slot with its partner on the right; order is kept, and as much as possible is paired.
///
/// Pairs that the record knows count most, so that a missing paragraph does not shift the others.
pub(super) fn align(left: &[Slot<'_>], right: &[Slot<'_>], record: &Record) -> Vec<(usize, Option<usize>)> {
    let width = right.len() + 1;
    let mut best = vec![0u32; (left.len() + 1) * width];
    for i in (0..left.len()).rev() {
        for j in (0..right.len()).rev() {
            let skip = best[(i + 1) * width + j].max(best[i * width + j + 1]);
            let both = weight(&left[i], &right[j], record)
                .map_or(0, |weight| weight + best[(i + 1) * width + j + 1]);
            best[i * width + j] = skip.max(both);
        }
    }
    let mut aligned = Vec::with_capacity(left.len());
    let mut j = 0;
    for i in 0..left.len() {
        while j < right.len() && best[i * width + j] == best[i * width + j + 1] {
            j += 1;
        }
        let taken = j < right.len()
            && weight(&left[i], &right[j], record)
                .is_some_and(|weight| best[i * width + j] == weight + best[(i + 1) * width + j + 1]);
        aligned.push((i, taken.then_some(j)));
        j += usize::from(taken);
    }
    aligned
}

fn weight(left: &Slot<'_>, right: &Slot<'_>, record: &Record) -> Option<u32> {
    if left.shape != right.shape {
        return None;
    }
    let recorded = match (left.segment, right.segment) {
        (Some(source), Some(target)) => record.sources_of(target.hash()).any(|hash| hash == source.hash()),
        _ => false,
    };
    Some(if recorded { 16 } else { 2 })
}
