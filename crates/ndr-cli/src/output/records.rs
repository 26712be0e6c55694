//! Findings as JSON.

mod bare;

use serde::Serialize;

use crate::text::escape_json;

pub(super) use bare::put as put_bare;

/// Puts a value on a line.
pub(super) fn put_line(out: &mut Vec<u8>, value: &impl Serialize) {
    let start = out.len();
    // A value of strings, numbers and lists has a JSON form, and memory takes what is written.
    let _ = serde_json::to_writer(&mut *out, value);
    escape(out, start);
    out.push(b'\n');
}

/// Puts a value into an array: indented, and parted from the one before.
pub(super) fn put_item(out: &mut Vec<u8>, value: &impl Serialize) {
    let json = serde_json::to_string_pretty(value).unwrap_or_default();
    let lead: &[u8] = if out.is_empty() { b"  " } else { BETWEEN };
    out.extend_from_slice(lead);
    out.extend_from_slice(escape_json(&json).replace('\n', "\n  ").as_bytes());
}

/// What stands between two items of an array.
const BETWEEN: &[u8] = b",\n  ";

/// Writes the characters as escapes that a terminal would obey.
fn escape(out: &mut Vec<u8>, start: usize) {
    let Some(json) = out.get(start..) else { return };
    // They are all beyond ASCII, but for DEL; what lies below is an escape already.
    if json.iter().all(|byte| *byte < 0x7F) {
        return;
    }
    let Ok(json) = std::str::from_utf8(json) else { return };
    if let std::borrow::Cow::Owned(escaped) = escape_json(json) {
        out.truncate(start);
        out.extend_from_slice(escaped.as_bytes());
    }
}
