//! Server phrases with named holes.

use std::fmt;
use std::str::FromStr;
use std::sync::OnceLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::as_text::Parsed;
use crate::text::words::is_ideographic;
use crate::{Param, nearest};
use strum::VariantArray;

pub(crate) mod lookup;
pub(crate) mod pattern;

mod hole;
mod overlap;

/// What a server says, with holes for what changes from bounce to bounce.
///
/// ```
/// use ndr_core::Phrase;
/// let phrase: Phrase = "Access denied, message must be sent from <domain>".parse()?;
/// assert_eq!(phrase.params().count(), 1);
/// # Ok::<(), ndr_core::PhraseError>(())
/// ```
#[derive(Debug)]
pub struct Phrase {
    source: String,
    /// Taken apart where it is looked at: most phrases of the built-in catalog never are.
    pieces: OnceLock<Vec<Piece>>,
}

impl Clone for Phrase {
    /// Copies the text only: a finding names its phrase, and hardly anybody takes that apart again.
    fn clone(&self) -> Self {
        Self { source: self.source.clone(), pieces: OnceLock::new() }
    }
}

impl PartialEq for Phrase {
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source
    }
}

impl Eq for Phrase {}

impl std::hash::Hash for Phrase {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.source.hash(state);
    }
}

/// A part of a phrase.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Piece {
    /// Words that stand there.
    Text(String),
    /// A value that stands there.
    Hole(Param),
}

/// Why a text is not a phrase.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhraseError {
    /// A hole has a name that no parameter has.
    #[error("`<{name}>` is not a parameter; {}", hint(suggestion.as_deref()))]
    UnknownHole {
        /// The name as written.
        name: String,
        /// The nearest parameter.
        suggestion: Option<String>,
    },
    /// Nothing between two holes tells where one ends.
    #[error("`<{0}>` and `<{1}>` stand side by side; write the words that the server puts between them")]
    AdjacentHoles(Param, Param),
    /// Too few words to recognise a server by.
    #[error("a phrase needs at least {MIN_LETTERS} letters or digits outside its holes")]
    TooShort,
}

/// How much a character tells: a Chinese character or Japanese syllable as much as two letters.
fn weight(character: char) -> usize {
    match character {
        c if is_ideographic(c) => 2,
        c => usize::from(c.is_alphanumeric()),
    }
}

/// A phrase with fewer letters and digits than this would be found in mail that is no bounce.
const MIN_LETTERS: usize = 6;

fn hint(suggestion: Option<&str>) -> String {
    match suggestion {
        Some(name) => format!("did you mean `<{name}>`?"),
        None => {
            let names: Vec<&str> = Param::VARIANTS.iter().map(|param| param.name()).collect();
            format!("known are {}", names.join(", "))
        }
    }
}

impl Phrase {
    /// The parts in order.
    pub fn pieces(&self) -> &[Piece] {
        // What exists was read once already, so it has no faults.
        self.pieces.get_or_init(|| pieces(&self.source).unwrap_or_default())
    }

    /// The parameters that its holes give, in order.
    pub fn params(&self) -> impl Iterator<Item = Param> + '_ {
        self.pieces().iter().filter_map(|piece| match piece {
            Piece::Hole(param) => Some(*param),
            Piece::Text(_) => None,
        })
    }

    /// The phrase as it is written in content.
    pub fn as_str(&self) -> &str {
        &self.source
    }
}

impl FromStr for Phrase {
    type Err = PhraseError;

    /// Reads a phrase. `<name>` is a hole; a `<` that no lower-case name and `>` follow is a character.
    fn from_str(source: &str) -> Result<Self, PhraseError> {
        let pieces = OnceLock::from(pieces(source)?);
        Ok(Self { source: source.to_owned(), pieces })
    }
}

/// The parts of a phrase, in order.
fn pieces(source: &str) -> Result<Vec<Piece>, PhraseError> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut words = String::new();
    let mut rest = source;
    while let Some(start) = rest.find('<') {
        let Some(name) = hole_name(&rest[start + 1..]) else {
            words.push_str(&rest[..=start]);
            rest = &rest[start + 1..];
            continue;
        };
        words.push_str(&rest[..start]);
        rest = &rest[start + name.len() + 2..];
        let param = name.parse().map_err(|_| PhraseError::UnknownHole {
            name: name.to_owned(),
            suggestion: nearest(name, Param::VARIANTS.iter().map(|param| param.name())).map(str::to_owned),
        })?;
        if !words.is_empty() {
            pieces.push(Piece::Text(std::mem::take(&mut words)));
        } else if let Some(Piece::Hole(before)) = pieces.last() {
            return Err(PhraseError::AdjacentHoles(*before, param));
        }
        pieces.push(Piece::Hole(param));
    }
    words.push_str(rest);
    if !words.is_empty() {
        pieces.push(Piece::Text(words));
    }
    let letters: usize = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.chars().map(weight).sum(),
            Piece::Hole(_) => 0,
        })
        .sum();
    if letters < MIN_LETTERS {
        return Err(PhraseError::TooShort);
    }
    Ok(pieces)
}

/// The name of a hole at the start of `text`, if `name>` stands there.
fn hole_name(text: &str) -> Option<&str> {
    let (name, _) = text.split_once('>')?;
    let named = !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    named.then_some(name)
}

impl fmt::Display for Phrase {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.source)
    }
}

impl Serialize for Phrase {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.source)
    }
}

impl<'de> Deserialize<'de> for Phrase {
    /// Reads a phrase; one of the built-in catalog is taken as it is, since it was read when that was made.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return deserializer.deserialize_str(Parsed::default());
        }
        let source = String::deserialize(deserializer)?;
        Ok(Self { source, pieces: OnceLock::new() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holes_are_parameters() {
        let phrase: Phrase = "messages to <recipient> are blocked by <domain>.".parse().unwrap();
        assert_eq!(phrase.params().collect::<Vec<_>>(), [Param::Recipient, Param::Domain]);
        assert_eq!(phrase.pieces().len(), 5);
    }

    #[test]
    fn a_mistyped_hole_gets_a_suggestion() {
        let error = "must be sent from <domian>".parse::<Phrase>().unwrap_err();
        assert_eq!(error.to_string(), "`<domian>` is not a parameter; did you mean `<domain>`?");
    }

    #[test]
    fn an_angle_bracket_alone_is_a_character() {
        let phrase: Phrase = "size 12 < 10 > <Kim@x> refused".parse().unwrap();
        assert_eq!(phrase.params().count(), 0);
    }

    #[test]
    fn a_phrase_needs_words() {
        assert_eq!("<domain> no".parse::<Phrase>(), Err(PhraseError::TooShort));
        assert!(matches!(
            "refused: <domain><ip>".parse::<Phrase>(),
            Err(PhraseError::AdjacentHoles(Param::Domain, Param::Ip))
        ));
    }
}
