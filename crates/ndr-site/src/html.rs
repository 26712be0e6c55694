//! Words and blocks as HTML.

/// Formats onto the end of a string.
macro_rules! put {
    ($out:expr, $($format:tt)*) => {{
        // Writing to a string does not fail.
        let _ = std::fmt::Write::write_fmt($out, format_args!($($format)*));
    }};
}
pub(crate) use put;

mod block;
mod escape;
mod inline;

pub(crate) use block::{Level, blocks};
pub(crate) use escape::escape;
pub(crate) use inline::{command, inlines, phrase};
