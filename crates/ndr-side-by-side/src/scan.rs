//! Finding pairs.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use memchr::memmem::{Finder, find};

use crate::anomaly::{Kind, Notes, line_ends};
use crate::document::{Context, Pair, Piece};

/// What opens a pair, before the id.
const OPEN: &str = "<span data-ttu-id=\"";
/// What parts translation and source, before the id.
const SEPARATOR: &str = "</span><span class=\"sxs-lookup\"><span data-stu-id=\"";
/// What stands behind an id.
const ID_END: &str = "\">";
/// What closes a pair.
const CLOSE: &str = "</span></span>";
/// What closes a span.
const SPAN_END: &str = "</span>";
/// Nobody's id is as long.
const LONGEST_ID: usize = 64;
/// Marks by which a tag of a pair is known even when it is damaged.
const MARKS: [&str; 3] = ["data-ttu-id", "data-stu-id", "sxs-lookup"];

/// A text's parts, and where the first pair begins.
pub(crate) struct Scanned<'a> {
    pub(crate) pieces: Vec<Piece<'a>>,
    pub(crate) first_pair: Option<usize>,
}

/// Takes a text apart. Each tag is looked at a bounded number of times, so the time grows with the
/// length of the text only, whatever it is.
pub(crate) fn scan<'a>(text: &'a str, notes: &mut Notes) -> Scanned<'a> {
    let mut scanned = Scanned { pieces: Vec::new(), first_pair: None };
    let open = Finder::new(OPEN);
    let next_open = |from: usize| open.find(&text.as_bytes()[from..]).map(|at| from + at);
    let last_close = memchr::memmem::rfind(text.as_bytes(), CLOSE.as_bytes()).unwrap_or_default();
    let mut separators = None;
    let (mut gap, mut line, mut refused) = (0, 1, Refused::default());
    let mut opened = next_open(0);
    while let Some(at) = opened {
        opened = next_open(at + OPEN.len());
        let limit = opened.unwrap_or(text.len());
        match read(text, at, limit, last_close) {
            Ok((mut pair, end)) => {
                let before = &text[gap..at];
                line += line_ends(before.as_bytes());
                pair.line = line;
                pair.context = context(before, scanned.pieces.is_empty() || before.contains('\n'));
                line += line_ends(&text.as_bytes()[at..end]);
                if !before.is_empty() {
                    scanned.pieces.push(Piece::Gap(before));
                }
                scanned.first_pair.get_or_insert(at);
                scanned.pieces.push(Piece::Pair(pair));
                gap = end;
            }
            Err(mut fault) => {
                if fault.kind == Kind::SeparatorMissing && opened.is_some() {
                    let last = separators.get_or_insert_with(|| last_separators(text));
                    if last.get(fault.id).is_some_and(|&place| place > at) {
                        fault.kind = Kind::NestedPair;
                    }
                }
                let detail = if fault.other.is_empty() {
                    fault.id.to_owned()
                } else {
                    format!("{}, {}", fault.id, fault.other)
                };
                notes.push(at, fault.kind, detail);
                refused.ranges.push(at..limit);
                refused.ids.insert(fault.id);
            }
        }
    }
    if gap < text.len() {
        scanned.pieces.push(Piece::Gap(&text[gap..]));
    }
    note_strays(text, &scanned.pieces, &refused, notes);
    scanned
}

/// Why a tag that opens a pair opens none.
struct Fault<'a> {
    kind: Kind,
    id: &'a str,
    other: &'a str,
}

/// The pair that opens at `at` and ends before `limit`, and its end.
fn read(text: &str, at: usize, limit: usize, last_close: usize) -> Result<(Pair<'_>, usize), Fault<'_>> {
    let fault = |kind, id| Fault { kind, id, other: "" };
    let (id, start) = id(&text[at + OPEN.len()..limit]).ok_or(fault(Kind::DamagedTag, ""))?;
    let start = at + OPEN.len() + start;
    let inside = &text[start..limit];
    let Some(separator) = find(inside.as_bytes(), SEPARATOR.as_bytes()) else {
        return Err(fault(Kind::SeparatorMissing, id));
    };
    let behind = &inside[separator + SEPARATOR.len()..];
    let own = behind.strip_prefix(id).and_then(|rest| rest.strip_prefix(ID_END));
    let Some(behind) = own else {
        let other = self::id(behind).map_or("", |(other, _)| other);
        return Err(Fault { kind: Kind::IdMismatch, id, other });
    };
    let target = &inside[..separator];
    let close = find(behind.as_bytes(), CLOSE.as_bytes());
    let second = find(behind.as_bytes(), SEPARATOR.as_bytes());
    let Some(close) = close.filter(|close| second.is_none_or(|second| second > *close)) else {
        let kind = if limit < text.len() && second.is_none() { Kind::NestedPair } else { Kind::UnclosedPair };
        // A pair that opens inside the source is nested only where the outer one is closed behind it.
        let closed_later = kind == Kind::NestedPair && last_close >= limit;
        return Err(fault(if closed_later { kind } else { Kind::UnclosedPair }, id));
    };
    let mut source = &behind[..close];
    // A span of the author's own may end right before the pair does.
    if behind[close + CLOSE.len()..].starts_with(SPAN_END)
        && (target.ends_with(SPAN_END) || source.matches("<span").count() > source.matches(SPAN_END).count())
    {
        source = &behind[..close + SPAN_END.len()];
    }
    let end = limit - behind.len() + source.len() + CLOSE.len();
    Ok((Pair { id, target, source, line: 0, context: Context::Text }, end))
}

/// The id that a text begins with, and where what it names begins.
fn id(text: &str) -> Option<(&str, usize)> {
    let end = text.bytes().take(LONGEST_ID).position(|byte| matches!(byte, b'"' | b'<' | b'\n'))?;
    text[end..].starts_with(ID_END).then_some((&text[..end], end + ID_END.len()))
}

/// The last separator of each id.
fn last_separators(text: &str) -> HashMap<&str, usize> {
    text.match_indices(SEPARATOR)
        .filter_map(|(at, _)| Some((id(&text[at + SEPARATOR.len()..])?.0, at)))
        .collect()
}

fn context(before: &str, at_line_start: bool) -> Context<'_> {
    let line = before.rsplit('\n').next().unwrap_or_default();
    if !at_line_start || line.is_empty() {
        return Context::Text;
    }
    let marks = line.trim_start_matches([' ', '\t', '>']);
    let rest = marks.trim_start_matches('#');
    let level = marks.len() - rest.len();
    if level > 0 && rest.starts_with([' ', '\t']) {
        let anchor = rest.trim().strip_prefix("<a name=\"").and_then(|rest| rest.strip_suffix("\"></a>"));
        return Context::Heading { level, anchor };
    }
    let number = marks.trim_end();
    let digits = number.strip_suffix(['.', ')']).unwrap_or_default();
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Context::Step;
    }
    Context::Text
}

/// Says which tags outside pairs look like tags of pairs, where that was not said already.
fn note_strays(text: &str, pieces: &[Piece<'_>], refused: &Refused<'_>, notes: &mut Notes) {
    /// Marks so near to one another belong to one tag.
    const NEAR: usize = 80;
    /// Where `sxs-lookup` stands in a separator.
    const LOOKUP: usize = 20;
    let mut at = 0;
    for piece in pieces {
        let gap = match piece {
            Piece::Gap(gap) => gap,
            Piece::Pair(pair) => {
                at += pair_length(pair);
                continue;
            }
        };
        let mut last = None::<usize>;
        for place in marks(gap).into_iter().map(|place| at + place) {
            let is_near = last.is_some_and(|last| place < last + NEAR);
            last = Some(place);
            if is_near || refused.covers(place) {
                continue;
            }
            let separator = place
                .checked_sub(LOOKUP)
                .filter(|at| text.get(*at..).is_some_and(|rest| rest.starts_with(SEPARATOR)));
            match separator {
                Some(begin) => {
                    let id = id(&text[begin + SEPARATOR.len()..]).map_or("", |(id, _)| id);
                    if !refused.ids.contains(id) {
                        notes.push(begin, Kind::StraySeparator, id);
                    }
                }
                None => notes.push(place, Kind::DamagedTag, crate::anomaly::excerpt(&text[place..])),
            }
        }
        at += gap.len();
    }
}

/// The tags that open a pair and whose pair could not be read: it was said already.
#[derive(Default)]
struct Refused<'a> {
    /// From each to the next, in order.
    ranges: Vec<Range<usize>>,
    ids: HashSet<&'a str>,
}

impl Refused<'_> {
    fn covers(&self, place: usize) -> bool {
        let next = self.ranges.partition_point(|range| range.end <= place);
        self.ranges.get(next).is_some_and(|range| range.start <= place)
    }
}

fn marks(gap: &str) -> Vec<usize> {
    // All three have a hyphen, and most gaps have nothing in angle brackets.
    if !gap.contains("-id") && !gap.contains("sxs-") {
        return Vec::new();
    }
    let mut places: Vec<usize> =
        MARKS.iter().flat_map(|mark| gap.match_indices(mark).map(|(at, _)| at)).collect();
    places.sort_unstable();
    places
}

fn pair_length(pair: &Pair<'_>) -> usize {
    let tags = OPEN.len() + SEPARATOR.len() + CLOSE.len() + 2 * ID_END.len();
    tags + 2 * pair.id.len() + pair.target.len() + pair.source.len()
}

/// Writes a pair.
pub(crate) fn write_pair(text: &mut String, id: &str, target: &str, source: &str) {
    for part in [OPEN, id, ID_END, target, SEPARATOR, id, ID_END, source, CLOSE] {
        text.push_str(part);
    }
}

#[cfg(test)]
mod tests {
    use crate::{Context, Document, Kind};

    fn pair(id: &str, target: &str, source: &str) -> String {
        let mut text = String::new();
        super::write_pair(&mut text, id, target, source);
        text
    }

    #[track_caller]
    fn check(text: &str, pairs: usize, kinds: &[Kind]) {
        let text = format!("---\ntitle: T\n---\n{text}");
        let document = Document::parse(&text);
        assert_eq!(document.serialise(), text);
        assert_eq!(document.pairs().count(), pairs);
        let mut found: Vec<Kind> = document.anomalies().iter().map(|anomaly| anomaly.kind).collect();
        found.sort();
        assert_eq!(found, kinds, "{:#?}", document.anomalies());
        assert!(document.anomalies().iter().all(|anomaly| anomaly.line == 4), "{:?}", document.anomalies());
    }

    #[test]
    fn a_sound_pair_is_no_anomaly() {
        check(&pair("0a1b2-101", "Vänta.", "Wait."), 1, &[]);
        check(&pair("0a1b2-p101", "Vänta.", "Wait."), 1, &[]);
    }

    #[test]
    fn a_damaged_pair_is_kept_and_named() {
        let (one, two) = (pair("0a1b2-101", "Ett", "One"), pair("0a1b2-102", "Två", "Two"));
        check(
            &format!("{} {two}", one.replace("sxs-lookup", "sxs")),
            1,
            &[Kind::SeparatorMissing, Kind::ProseOutsidePairs],
        );
        check(
            &format!("{} {two}", one.replace("stu-id=\"0a1b2-101", "stu-id=\"0a1b2-109")),
            1,
            &[Kind::IdMismatch, Kind::ProseOutsidePairs],
        );
        check(
            &format!("{two} {}", one.replace("</span></span>", "</span>")),
            1,
            &[Kind::UnclosedPair, Kind::ProseOutsidePairs],
        );
        check(
            &format!("{two} {}", one.replace("ttu", "tu")),
            1,
            &[Kind::StraySeparator, Kind::ProseOutsidePairs],
        );
        check(
            &format!("{two} {}", one.replace("<span data-ttu-id=\"", "<span data-ttu-id='")),
            1,
            &[Kind::DamagedTag, Kind::ProseOutsidePairs],
        );
    }

    #[test]
    fn of_nested_pairs_the_inner_one_is_read() {
        let inner = pair("0a1b2-102", "Två", "Two");
        check(
            &pair("0a1b2-101", &format!("Ett {inner}"), "One"),
            1,
            &[Kind::NestedPair, Kind::ProseOutsidePairs],
        );
        check(
            &pair("0a1b2-101", "Ett", &format!("One {inner}")),
            1,
            &[Kind::NestedPair, Kind::ProseOutsidePairs],
        );
    }

    #[test]
    fn ids_are_looked_at() {
        let one = pair("0a1b2-101", "Ett", "One");
        check(&format!("{one} {one}"), 2, &[Kind::DuplicateId]);
        check(&pair("x", "Ett", "One"), 1, &[Kind::MalformedId]);
    }

    #[test]
    fn spans_of_the_author_stay_inside_their_segment() {
        let text = pair("0a1b2-101", "a <span>b</span>", "c <span>d</span>");
        check(&text, 1, &[Kind::AuthoredSpan]);
        assert_eq!(Document::parse(&text).source(), "c <span>d</span>");
        let stray = pair("0a1b2-101", "a</span>", "c</span>");
        assert_eq!(Document::parse(&stray).source(), "c</span>");
    }

    #[test]
    fn a_pair_knows_its_line_and_what_it_stands_in() {
        let one = pair("0a1b2-101", "Ett\ntvå", "One\ntwo");
        let text = format!("# <a name=\"one\"></a>{one}\n\n1. {one} {one}\n- {one}\n");
        let document = Document::parse(&text);
        let found: Vec<(usize, Context<'_>)> =
            document.pairs().map(|pair| (pair.line, pair.context)).collect();
        let heading = Context::Heading { level: 1, anchor: Some("one") };
        assert_eq!(found, [(1, heading), (5, Context::Step), (7, Context::Text), (10, Context::Text)]);
    }
}
