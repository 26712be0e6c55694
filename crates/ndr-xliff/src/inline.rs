//! How a kind of code is named in each format.

use crate::Kind;

/// `type` and `subType` of XLIFF 2.0.
pub(crate) fn xliff2(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Placeable => ("other", "ndr:placeable"),
        Kind::Code => ("other", "ndr:code"),
        Kind::Link => ("link", ""),
        Kind::Bold => ("fmt", "xlf:b"),
        Kind::Italic => ("fmt", "xlf:i"),
        Kind::Hidden => ("other", "ndr:hidden"),
    }
}

/// `ctype` of XLIFF 1.2.
pub(crate) fn xliff12(kind: Kind) -> &'static str {
    match kind {
        Kind::Placeable => "x-placeable",
        Kind::Code => "x-code",
        Kind::Link => "link",
        Kind::Bold => "bold",
        Kind::Italic => "italic",
        Kind::Hidden => "x-hidden",
    }
}

/// `type` of TMX.
pub(crate) fn tmx(kind: Kind) -> &'static str {
    match kind {
        Kind::Placeable => "placeable",
        Kind::Code => "code",
        Kind::Link => "link",
        Kind::Bold => "bold",
        Kind::Italic => "italic",
        Kind::Hidden => "hidden",
    }
}
