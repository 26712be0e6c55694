//! How fast bounces are classified, on one core: `cargo xtask bench`.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::LazyLock;

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use ndr_core::Classifier;
use ndr_core::kb::Catalog;
use ndr_tests::{shared, sources};

fn main() {
    divan::main();
}

static CATALOG: LazyLock<Catalog> = LazyLock::new(ndr_catalog::load);
static CLASSIFIER: LazyLock<Classifier<'static>> = LazyLock::new(|| Classifier::new(&CATALOG.knowledge));

/// The real bounces where they are present, else the samples of the content.
static MESSAGES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| match shared("bounces/real") {
    Some(folder) => {
        let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
        paths.sort();
        paths.iter().map(|path| std::fs::read(path).unwrap()).collect()
    }
    None => {
        eprintln!("the real bounces are absent: the samples of the content stand in for them");
        let tree = sources();
        tree.paths()
            .filter(|path| Path::new(path).extension().is_some_and(|extension| extension == "eml"))
            .map(|path| tree.bytes(path).unwrap().to_vec())
            .collect()
    }
});

/// 100,000 lines as servers log and send them; every fifth has words that no rule knows.
static LINES: LazyLock<Vec<String>> = LazyLock::new(|| {
    (0..100_000_u32)
        .map(|number| {
            let (id, host) = (0x004A_B123_u32.wrapping_mul(number + 1), number % 251);
            let mut line = String::new();
            let written = match number % 5 {
                0 => write!(line, "550 5.1.1 <kim{number}@fabrikam.com>: Recipient address rejected: User unknown in virtual mailbox table"),
                1 => write!(line, "Jun 19 07:32:05 mx1 postfix/smtp[21734]: {id:X}: to=<kim{number}@fabrikam.com>, relay=mx.fabrikam.com[192.0.2.1]:25, delay=1.2, delays=0.1/0/0.5/0.6, dsn=5.7.1, status=bounced (host mx.fabrikam.com[192.0.2.1] said: 550 5.7.1 Service unavailable; Client host [198.51.100.{host}] blocked using zen.spamhaus.org (in reply to RCPT TO command))"),
                2 => write!(line, "452 4.2.2 The email account that you tried to reach is over quota {number}"),
                3 => write!(line, "2026-06-19 07:32:05 1wQ{host:03}-0004Xy-2T ** kim@fabrikam.com R=dnslookup T=remote_smtp H=mx.fabrikam.com [192.0.2.1]: SMTP error from remote mail server after RCPT TO:<kim@fabrikam.com>: 421 4.7.0 Try again later {id}"),
                _ => write!(line, "554 5.7.1 a wording that nobody has seen before, number {number}"),
            };
            written.unwrap();
            line
        })
        .collect()
});

#[divan::bench(sample_count = 20)]
fn messages(bencher: Bencher<'_, '_>) {
    let bytes: usize = MESSAGES.iter().map(Vec::len).sum();
    bencher
        .counter(ItemsCount::new(MESSAGES.len()))
        .counter(BytesCount::new(bytes))
        .bench(|| MESSAGES.iter().map(|message| CLASSIFIER.classify(message).len()).sum::<usize>());
}

#[divan::bench(sample_count = 10)]
fn lines(bencher: Bencher<'_, '_>) {
    bencher
        .counter(ItemsCount::new(LINES.len()))
        .bench(|| LINES.iter().map(|line| CLASSIFIER.classify(line.as_bytes()).len()).sum::<usize>());
}

#[divan::bench]
fn prepare_the_rules() -> Classifier<'static> {
    Classifier::new(&CATALOG.knowledge)
}

#[divan::bench]
fn load_the_catalog() -> Catalog {
    ndr_catalog::load()
}

/// A report whose text is as long as is asked for, in megabytes.
#[divan::bench(args = [2, 4, 8, 15], sample_count = 5)]
fn long_text(bencher: Bencher<'_, '_>, megabytes: usize) {
    let line = "The message <kim@fabrikam.com> could not be delivered: 550 5.1.1 no such user, said mx.\n";
    hostile(bencher, "Content-Type: text/plain\n\n", line, megabytes);
}

/// The same as one line.
#[divan::bench(args = [2, 4, 8, 15], sample_count = 5)]
fn long_line(bencher: Bencher<'_, '_>, megabytes: usize) {
    hostile(
        bencher,
        "Content-Type: text/plain\n\n550 5.7.1 ",
        "blocked using < a@b.example 5.7.1 ",
        megabytes,
    );
}

/// A message within a message within a message.
#[divan::bench(args = [2, 4, 8, 15], sample_count = 5)]
fn nested_messages(bencher: Bencher<'_, '_>, megabytes: usize) {
    hostile(bencher, "", "Content-Type: message/rfc822\n\n", megabytes);
}

/// Lines of nothing.
#[divan::bench(args = [2, 4, 8, 15], sample_count = 5)]
fn blank_lines(bencher: Bencher<'_, '_>, megabytes: usize) {
    hostile(bencher, "Content-Type: text/plain\n\n", "\n", megabytes);
}

/// Other shapes, each as long as the longest of those above.
#[divan::bench(args = SHAPES.map(|(name, ..)| name), sample_count = 5)]
fn shapes(bencher: Bencher<'_, '_>, name: &str) {
    let (_, head, piece) = SHAPES.into_iter().find(|(shape, ..)| *shape == name).unwrap();
    hostile(bencher, head, piece, 15);
}

/// A name, the last fields of the header with what stands before all pieces, and a piece.
const SHAPES: [(&str, &str, &str); 9] = [
    (
        "html",
        "Content-Type: text/html\n\n",
        "<p>The message to &lt;kim@fabrikam.com&gt; was <b>refused</b>: 550 5.1.1 no</p>\n",
    ),
    ("open_tags", "Content-Type: text/html\n\n", "<"),
    (
        "fields",
        "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n",
        "Final-Recipient: rfc822;kim@fabrikam.com\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no\n\n",
    ),
    ("headers", "", "X-Field: a value that nobody reads\n"),
    ("boundaries", "Content-Type: multipart/mixed; boundary=b\n\n", "--b\n\n"),
    ("carriage_returns", "Content-Type: text/plain\n\n", "a\r"),
    ("at_signs", "Content-Type: text/plain\n\n", "@"),
    ("quote_marks", "Content-Type: text/plain\n\n", "> "),
    (
        "words_of_phrases",
        "Content-Type: text/plain\n\n550 5.1.1 ",
        "user unknown blocked mailbox recipient rejected ",
    ),
];

fn hostile(bencher: Bencher<'_, '_>, head: &str, piece: &str, megabytes: usize) {
    let size = megabytes * 1_000_000;
    let mut mail = format!("From: MAILER-DAEMON@mx.example\nMessage-ID: <1@x>\n{head}");
    while mail.len() < size {
        mail.push_str(piece);
    }
    bencher.counter(BytesCount::new(mail.len())).bench(|| CLASSIFIER.classify(mail.as_bytes()).len());
}
