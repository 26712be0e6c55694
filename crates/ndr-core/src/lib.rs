//! Codes, replies, reports, rules and the classifier of the NDR guide.
//!
//! A bounce goes in as bytes and comes out as one [`Finding`] for each recipient. Nothing here opens
//! a file, reads a clock or a network, or panics on what it is given; it builds for WebAssembly.
//!
//! The modules in the order in which data passes through them:
//!
//! - [`EnhancedCode`], [`ReplyCode`], [`CodePattern`]: the codes that servers send.
//! - [`Reason`], [`FixOwner`], [`Param`]: the closed vocabularies.
//! - [`Phrase`]: what servers say, with holes.
//! - [`kb`]: entries, steps and documents, as the compiler leaves them.
//! - [`markup`]: the inline markup inside a segment.
//! - [`report`]: what was read from the input, before any rule is applied.
//! - [`Classifier`]: rules applied to a report.

pub mod kb;
pub mod markup;

mod finding;
mod id;
mod nearest;
mod pattern;
mod phrase;
mod reply;
mod status;
mod vocabulary;

pub use finding::{Confidence, Evidence, Finding, Params, RuleMatch};
pub use id::{EntryId, IdError, SectionId, SegmentId, StepId};
pub use nearest::nearest;
pub use pattern::{CodePattern, PatternError};
pub use phrase::{Phrase, PhraseError, Piece};
pub use reply::{ReplyCode, ReplyError};
pub use status::{Class, EnhancedCode, StatusError};
pub use vocabulary::{FixOwner, Param, Reason};
