//! Codes, replies, reports, rules and the classifier of the NDR guide.
//!
//! A bounce goes in as bytes and comes out as one [`Finding`] for each recipient. Nothing here opens
//! a file, reads a clock or a network, or panics on what it is given; it builds for WebAssembly.
//!
//! The modules in the order in which data passes through them:
//!
//! - [`EnhancedCode`], [`ReplyCode`], [`CodePattern`]: the codes that servers send.
//! - [`Reason`], [`FixOwner`], [`Param`], [`SmtpCommand`]: the closed vocabularies.
//! - [`Phrase`]: what servers say, with holes.
//! - [`kb`]: entries, steps and documents, as the compiler leaves them.
//! - [`markup`]: the inline markup inside a segment.
//! - [`mbox`]: the messages of an archive.
//! - `text`: decoded text that knows its place in the input, and the form in which it is compared.
//! - [`report`]: what was read from the input, before any rule is applied.
//! - [`Classifier`]: rules applied to a report; [`Finding`]s come out.
//!
//! ```
//! use ndr_core::{Class, Classifier, kb::KnowledgeBase};
//!
//! let knowledge = KnowledgeBase::default();
//! let findings = Classifier::new(&knowledge).classify(
//!     b"<kim@fabrikam.com>: host mx.fabrikam.com said: 550 5.1.1 User unknown\n\
//!       <li@fabrikam.com>: host mx.fabrikam.com said: 451 4.7.1 Try again later\n",
//! );
//! assert_eq!(findings[0].recipient.as_deref(), Some("kim@fabrikam.com"));
//! assert_eq!(findings[1].class, Some(Class::Transient));
//! ```

pub mod kb;
pub mod markup;
pub mod mbox;
pub mod report;

mod as_text;
mod classify;
mod finding;
mod id;
mod nearest;
mod pattern;
mod phrase;
mod reply;
mod status;
mod text;
mod vocabulary;

pub use classify::{Classifier, classify};
pub use finding::{Confidence, Disagreement, Evidence, Finding, Params, RuleMatch};
pub use id::{EntryId, IdError, SectionId, SegmentId, StepId};
pub use nearest::nearest;
pub use pattern::{CodePattern, PatternError};
pub use phrase::{Phrase, PhraseError, Piece};
pub use reply::{ReplyCode, ReplyError};
pub use status::{Class, EnhancedCode, StatusError};
pub use vocabulary::{FixOwner, Param, Reason, SmtpCommand};
