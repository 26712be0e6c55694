//! Damaged and hostile mail: whatever comes, nothing panics, and what is found stands in the input.
//!
//! Real bounces are cut, repeated, spliced into one another and strewn with what breaks parsers. Each
//! test runs shortly with the others; `cargo xtask fuzz --inputs N` runs them for long.

use std::sync::LazyLock;

use bolero::{TypeGenerator, check};
use ndr_core::kb::Catalog;
use ndr_core::{Classifier, Finding};
use ndr_tests::sources;

/// A seed and what is done to it.
#[derive(Clone, Debug, TypeGenerator)]
struct Case {
    seed: u16,
    #[generator(bolero::produce::<Vec<Change>>().with().len(0_usize..8))]
    changes: Vec<Change>,
}

/// A change; positions and lengths are taken modulo the size of the input.
#[derive(Clone, Debug, TypeGenerator)]
enum Change {
    Set { at: u16, byte: u8 },
    Cut { at: u16, length: u16 },
    Repeat { at: u16, length: u8, times: u8 },
    Insert { at: u16, piece: u8 },
    Splice { at: u16, seed: u16, from: u16, length: u16 },
    Truncate { at: u16 },
    LineEnds { to: u8 },
}

/// What breaks parsers.
const PIECES: [&[u8]; 30] = [
    b"\r",
    b"\n\n",
    b"\0",
    b"\xFF\xFE",
    b"\xEF\xBB\xBF",
    b"\xC3",
    b"\xE2\x80\xAE",
    b"From x Mon Sep 20 19:29:27 2021\n",
    b"\n\nFrom MAILER-DAEMON Mon Sep 20 19:29:27 2021\n",
    b"Content-Type: message/rfc822\r\n\r\n",
    b"Content-Type: multipart/report; boundary=\"b\"\r\n\r\n--b\r\n",
    b"Content-Type: multipart/mixed; boundary=\r\n",
    b"Content-Type: text/plain; charset=utf-7\r\n\r\n",
    b"Content-Type: text/html; charset=iso-2022-jp\n\n",
    b"Content-Transfer-Encoding: base64\n\n",
    b"Content-Transfer-Encoding: quoted-printable\n\n=\n=3",
    b"--b\r\n",
    b"--b--\r\n",
    b"\nFinal-Recipient: rfc822;kim@fabrikam.com\nAction: failed\nStatus: 5.1.1\n",
    b"Diagnostic-Code: smtp;",
    b"550 5.7.1 550 5.7.1 550 5.7.1 ",
    b"550-5.1.1 ",
    b"<<< 550 ",
    b">>> RCPT TO:<",
    b"<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
    b"@@@@@@@@.@.@",
    b"{\"notificationType\":\"Bounce\",\"bounce\":{\"bouncedRecipients\":[{",
    b"=?utf-8?B?",
    b"&#x41;&nbsp;<br><p><style>",
    b"AS(8561) (S3150) blocked using zen.spamhaus.org; ",
];

static SEEDS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let tree = sources();
    let samples = tree.paths().filter(|path| path.contains("/samples/") && !path.ends_with("expected.toml"));
    samples.filter_map(|path| tree.bytes(path)).map(<[u8]>::to_vec).collect()
});

static CATALOG: LazyLock<Catalog> = LazyLock::new(ndr_catalog::load);
static CLASSIFIER: LazyLock<Classifier<'static>> = LazyLock::new(|| Classifier::new(&CATALOG.knowledge));

fn seed(number: u16) -> &'static [u8] {
    SEEDS.get(usize::from(number) % SEEDS.len()).map_or(&[], Vec::as_slice)
}

impl Case {
    fn input(&self) -> Vec<u8> {
        let mut input = seed(self.seed).to_vec();
        for change in &self.changes {
            change.apply(&mut input);
        }
        input
    }
}

impl Change {
    fn apply(&self, input: &mut Vec<u8>) {
        let place = |at: u16, input: &[u8]| usize::from(at) % (input.len() + 1);
        match *self {
            Self::Set { at, byte } => {
                let at = place(at, input);
                if let Some(old) = input.get_mut(at) {
                    *old = byte;
                }
            }
            Self::Cut { at, length } => {
                let start = place(at, input);
                let end = (start + usize::from(length)).min(input.len());
                input.drain(start..end);
            }
            Self::Repeat { at, length, times } => {
                let start = place(at, input);
                let end = (start + usize::from(length)).min(input.len());
                let piece = input[start..end].repeat(usize::from(times));
                input.splice(end..end, piece);
            }
            Self::Insert { at, piece } => {
                let at = place(at, input);
                input.splice(at..at, PIECES[usize::from(piece) % PIECES.len()].iter().copied());
            }
            Self::Splice { at, seed: other, from, length } => {
                let (at, other) = (place(at, input), seed(other));
                let start = usize::from(from) % (other.len() + 1);
                let end = (start + usize::from(length)).min(other.len());
                input.splice(at..at, other[start..end].iter().copied());
            }
            Self::Truncate { at } => {
                let at = place(at, input);
                input.truncate(at);
            }
            Self::LineEnds { to } => {
                let end: &[u8] = [b"\n".as_slice(), b"\r\n", b"\r", b"\n\r"][usize::from(to) % 4];
                let lines = input.split(|byte| *byte == b'\n').collect::<Vec<_>>();
                *input = lines.join(end);
            }
        }
    }
}

/// What holds of every finding.
fn hold(findings: &[Finding], input: &[u8]) {
    for finding in findings {
        if let Some(evidence) = &finding.evidence {
            assert!(evidence.range.start <= evidence.range.end && evidence.range.end <= input.len());
        }
        assert!(finding.recipient.as_ref().is_none_or(|recipient| recipient.contains('@')));
        assert!(finding.entry.is_none() || finding.candidates.is_empty());
    }
}

#[test]
fn the_message_reader() {
    check!().with_type::<Case>().for_each(|case| {
        let input = case.input();
        hold(&CLASSIFIER.classify(&input), &input);
    });
}

#[test]
fn the_line_reader() {
    check!().with_type::<Case>().for_each(|case| {
        let input = case.input();
        for line in input.split(|byte| *byte == b'\n').take(40) {
            hold(&CLASSIFIER.classify(line), line);
        }
    });
}

#[test]
fn the_rule_matcher() {
    check!().with_type::<Case>().for_each(|case| {
        let mut reply = b"<kim@fabrikam.com>: host mx.fabrikam.com said: 550 5.7.1 ".to_vec();
        reply.extend(case.input());
        hold(&CLASSIFIER.classify(&reply), &reply);
    });
}
