//! What is odd between pairs.

use crate::anomaly::{Kind, Notes, excerpt};
use crate::document::{Document, Piece};
use crate::residue;

/// The gaps of one line, and whether pairs stand on it.
#[derive(Default)]
struct Line<'a> {
    gaps: Vec<&'a str>,
    has_pair: bool,
    begins_with_pair: bool,
}

/// What the lines before have opened.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "four things that a line may follow, in any combination")]
struct Reader {
    fence: Option<Fence>,
    in_comment: bool,
    in_list: bool,
    after_blank: bool,
    in_prose: bool,
}

struct Fence {
    mark: u8,
    length: usize,
    at: usize,
}

/// Looks at everything between pairs below `body`.
pub(crate) fn examine(document: &Document<'_>, body: usize, notes: &mut Notes) {
    let mut reader = Reader::default();
    let mut line = Line::default();
    for piece in document.pieces() {
        match piece {
            Piece::Pair(_) => {
                line.begins_with_pair |= line.gaps.is_empty();
                line.has_pair = true;
            }
            Piece::Gap(gap) => {
                let begin = body.saturating_sub(document.offset(gap)).min(gap.len());
                for part in gap[begin..].split_inclusive('\n') {
                    line.gaps.push(part);
                    if part.ends_with('\n') {
                        reader.read(&line, document, notes);
                        line.gaps.clear();
                        (line.has_pair, line.begins_with_pair) = (false, false);
                    }
                }
            }
        }
    }
    if !line.gaps.is_empty() {
        reader.read(&line, document, notes);
    }
    if let Some(fence) = reader.fence {
        notes.push(fence.at, Kind::UnclosedFence, "");
    }
}

impl Reader {
    fn read(&mut self, line: &Line<'_>, document: &Document<'_>, notes: &mut Notes) {
        let Some(first) = line.gaps.first() else { return };
        let is_blank = !line.has_pair && line.gaps.iter().all(|gap| gap.trim().is_empty());
        let at = document.offset(first);
        if self.is_code(line, first, at) {
            if line.has_pair {
                notes.push(at, Kind::PairInCode, "");
            }
            self.in_prose = false;
            return;
        }
        let indent = first.len() - first.trim_start_matches([' ', '\t']).len();
        let indented = !line.begins_with_pair && (indent >= 4 || first.starts_with('\t'));
        if !is_blank {
            self.in_list =
                if indent == 0 && !line.begins_with_pair { begins_item(first) } else { self.in_list };
        }
        let is_indented_code =
            indented && !line.has_pair && !self.in_list && (self.after_blank || !self.in_prose);
        let was_blank = std::mem::replace(&mut self.after_blank, is_blank);
        if is_blank || is_indented_code {
            self.in_prose = false;
            return;
        }
        if self.is_directive(line, first) {
            notes.push(at, Kind::Directive, excerpt(first));
            if !line.has_pair {
                self.in_prose = false;
                return;
            }
        }
        let mut prose = None;
        for gap in &line.gaps {
            // Most gaps are blanks, bars and marks.
            if !gap.bytes().any(|byte| byte.is_ascii_alphabetic() || byte >= 0x80) {
                continue;
            }
            let found = residue::read(gap, &mut self.in_comment);
            let gap_at = document.offset(gap);
            for (alt_at, alt) in found.alts {
                notes.push(gap_at + alt_at, Kind::AltOutsidePairs, excerpt(alt));
            }
            prose = prose.or(found.prose.map(|place| (gap_at + place, &gap[place..])));
        }
        let run = self.in_prose && !was_blank && !line.has_pair;
        if let Some((place, text)) = prose.filter(|_| !run) {
            notes.push(place, Kind::ProseOutsidePairs, excerpt(text));
        }
        self.in_prose = prose.is_some();
    }

    /// Whether the line belongs to a fenced code block.
    fn is_code(&mut self, line: &Line<'_>, first: &str, at: usize) -> bool {
        let marks = first.trim_start_matches([' ', '\t', '>']);
        let mark = marks.bytes().next().unwrap_or(b' ');
        let length = marks.bytes().take_while(|byte| *byte == mark).count();
        let is_fence = !line.begins_with_pair && matches!(mark, b'`' | b'~') && length >= 3;
        match &self.fence {
            Some(fence) => {
                let closes = is_fence
                    && !line.has_pair
                    && mark == fence.mark
                    && length >= fence.length
                    && marks[length..].trim().is_empty();
                if closes {
                    self.fence = None;
                }
                true
            }
            // A backtick behind the fence makes it a code span (CommonMark 0.31 §4.5).
            None if is_fence && !(mark == b'`' && marks[length..].contains('`')) => {
                self.fence = Some(Fence { mark, length, at });
                true
            }
            None => false,
        }
    }

    /// Whether the line speaks to another publishing system.
    fn is_directive(&self, line: &Line<'_>, first: &str) -> bool {
        const MARKS: [&str; 6] = ["[!INCLUDE", "[!include", "[!VIDEO", "[!div", "[!code", "](#tab/"];
        let has_mark = |gap: &&str| gap.contains('[') && MARKS.iter().any(|mark| gap.contains(mark));
        !self.in_comment && (first.trim_start().starts_with(":::") || line.gaps.iter().any(has_mark))
    }
}

fn begins_item(line: &str) -> bool {
    let digits = line.trim_start_matches(|character: char| character.is_ascii_digit());
    line.starts_with(['-', '*', '+']) || (digits.len() < line.len() && digits.starts_with(['.', ')']))
}

#[cfg(test)]
mod tests {
    use crate::{Document, Kind};

    #[track_caller]
    fn check(text: &str, kinds: &[(usize, Kind)]) {
        let pair = "<span data-ttu-id=\"0a1b2-101\">a</span><span class=\"sxs-lookup\"><span data-stu-id=\"0a1b2-101\">b</span></span>";
        let text = format!("---\nt: T\n---\n{}\n", text.replacen("PAIR", pair, 1));
        let document = Document::parse(&text);
        let found: Vec<(usize, Kind)> =
            document.anomalies().iter().map(|anomaly| (anomaly.line - 3, anomaly.kind)).collect();
        assert_eq!(found, kinds, "{:#?}", document.anomalies());
        assert_eq!(document.serialise(), text);
    }

    #[test]
    fn what_both_languages_share_is_no_anomaly() {
        check("# <a name=\"b\"></a>PAIR", &[]);
        check("> [!NOTE]\n> PAIR <br/> &nbsp; | --- |", &[]);
        check("- [PAIR](https://contoso.example/a_(b) \"x\") https://contoso.example/c", &[]);
        check("PAIR\n\n```\nsome code\n```\n\n`550 5.7.705 Access denied`\n\n    indented code", &[]);
        check("PAIR\n<!-- a comment\nover lines -->\n<td class=\"x y\">\n![](a.png)", &[]);
    }

    #[test]
    fn words_outside_pairs_are_said_once_a_paragraph() {
        check(
            "PAIR\n\nword by\nword\n\nand more",
            &[(3, Kind::ProseOutsidePairs), (6, Kind::ProseOutsidePairs)],
        );
        check("PAIR and a rest", &[(1, Kind::ProseOutsidePairs)]);
    }

    #[test]
    fn images_directives_and_fences_are_looked_at() {
        check("PAIR\n\n![A picture](a.png)", &[(3, Kind::AltOutsidePairs)]);
        check("PAIR\n\n<img src=\"a\" alt=\"A picture\">", &[(3, Kind::AltOutsidePairs)]);
        check(
            "PAIR\n\n[!INCLUDE [x](y.md)]\n\n::: zone pivot=\"a\"",
            &[(3, Kind::Directive), (5, Kind::Directive)],
        );
        check("PAIR\n\n```\nopen", &[(3, Kind::UnclosedFence)]);
        check("```\nPAIR\n```", &[(2, Kind::PairInCode)]);
    }

    #[test]
    fn marks_of_editors_are_said_and_kept() {
        let text = "\u{feff}---\r\nt: T\r\n---\r\n";
        let document = Document::parse(text);
        let kinds: Vec<Kind> = document.anomalies().iter().map(|anomaly| anomaly.kind).collect();
        assert_eq!(kinds, [Kind::ByteOrderMark, Kind::NoPairs, Kind::CarriageReturns]);
        assert_eq!(document.target(), text);
    }
}
