//! What is left of a gap when everything that has no language is taken away.

/// What a gap holds in one language only.
#[derive(Debug, Default)]
pub(crate) struct Residue<'a> {
    /// Where the first word stands.
    pub(crate) prose: Option<usize>,
    /// The texts of images, with their places.
    pub(crate) alts: Vec<(usize, &'a str)>,
}

/// Reads a gap of one line; `in_comment` says whether an HTML comment is open, before and after.
pub(crate) fn read<'a>(gap: &'a str, in_comment: &mut bool) -> Residue<'a> {
    let mut found = Residue::default();
    let mut at = 0;
    while at < gap.len() {
        let rest = &gap[at..];
        if *in_comment {
            let Some(end) = rest.find("-->") else { break };
            *in_comment = false;
            at += end + 3;
            continue;
        }
        at += match rest.as_bytes()[0] {
            b'<' if rest.starts_with("<!--") => {
                *in_comment = true;
                4
            }
            b'<' => tag(rest, at, &mut found),
            b'`' => code(rest),
            b'!' if rest.starts_with("![") => image(rest, at, &mut found),
            b'[' if rest.starts_with("[!") => until(rest, "]"),
            b']' if rest.starts_with("](") => address(rest),
            b'&' => entity(rest),
            b'h' | b'm' | b'w' if is_address(rest) => rest
                .find(|character: char| character.is_whitespace() || matches!(character, ')' | '>' | '|'))
                .unwrap_or(rest.len()),
            _ => word(rest, at, &mut found),
        };
    }
    found
}

/// The length of a run of letters, or of one other character.
fn word(rest: &str, at: usize, found: &mut Residue<'_>) -> usize {
    let length = rest.find(|character: char| !character.is_alphabetic()).unwrap_or(rest.len());
    if rest.chars().take_while(|character| character.is_alphabetic()).nth(1).is_some() {
        found.prose.get_or_insert(at);
    }
    if length > 0 { length } else { rest.chars().next().map_or(1, char::len_utf8) }
}

fn tag<'a>(rest: &'a str, at: usize, found: &mut Residue<'a>) -> usize {
    let is_tag = rest[1..].starts_with(|character: char| {
        character.is_ascii_alphabetic() || matches!(character, '/' | '!' | '?')
    });
    if !is_tag {
        return 1;
    }
    let length = until(rest, ">");
    for mark in ["alt=\"", "alt='"] {
        if let Some(start) = rest[..length].find(mark).map(|start| start + mark.len()) {
            let end = rest[start..length].find(&mark[4..]).map_or(length, |end| start + end);
            note_alt(&rest[start..end], at + start, found);
        }
    }
    length
}

fn image<'a>(rest: &'a str, at: usize, found: &mut Residue<'a>) -> usize {
    let Some(end) = find_near(rest, "](") else { return 2 };
    note_alt(&rest[2..end], at + 2, found);
    end + address(&rest[end..])
}

fn note_alt<'a>(alt: &'a str, at: usize, found: &mut Residue<'a>) {
    if alt.chars().any(char::is_alphabetic) {
        found.alts.push((at, alt));
    }
}

/// The length of `](address "title")`, brackets in the address balanced.
fn address(rest: &str) -> usize {
    let mut depth = 0_usize;
    for (index, byte) in rest.bytes().enumerate().skip(1) {
        match byte {
            b'(' => depth += 1,
            b')' if depth <= 1 => return index + 1,
            b')' => depth -= 1,
            _ => {}
        }
    }
    rest.len()
}

fn code(rest: &str) -> usize {
    let run = rest.bytes().take_while(|byte| *byte == b'`').count();
    let (marks, behind) = rest.split_at(run);
    find_near(behind, marks).map_or(run, |end| run + end + run)
}

fn entity(rest: &str) -> usize {
    let name = rest[1..].bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
    if rest[1 + name..].starts_with(';') { name + 2 } else { 1 }
}

fn is_address(rest: &str) -> bool {
    ["https://", "http://", "mailto:", "www."].iter().any(|begin| rest.starts_with(begin))
}

fn until(rest: &str, end: &str) -> usize {
    rest.find(end).map_or(rest.len(), |at| at + end.len())
}

/// Finds what stands within a few thousand bytes, so that a long line of marks is read in one pass.
fn find_near(text: &str, mark: &str) -> Option<usize> {
    const NEAR: usize = 4096;
    memchr::memmem::find(&text.as_bytes()[..text.len().min(NEAR)], mark.as_bytes())
}
