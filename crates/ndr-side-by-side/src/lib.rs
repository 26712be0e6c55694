//! Side-by-side bilingual Markdown: a translation with its source beside every segment.
//!
//! A pair is `<span data-ttu-id="ID">TARGET</span><span class="sxs-lookup"><span data-stu-id="ID">SOURCE</span></span>`;
//! what stands between pairs, the gaps, belongs to both languages. Reading borrows from the text, never
//! fails, and [`Document::serialise`] gives back every byte. Nothing here opens a file.
//!
//! ```
//! let text = "<span data-ttu-id=\"0a1b2-101\">Vänta.</span><span class=\"sxs-lookup\">\
//!             <span data-stu-id=\"0a1b2-101\">Wait.</span></span>\n";
//! let document = ndr_side_by_side::Document::parse(text);
//! assert_eq!(document.target(), "Vänta.\n");
//! assert_eq!(document.source(), "Wait.\n");
//! assert_eq!(document.serialise(), text);
//! ```
//!
//! The modules in the order in which data passes through them:
//!
//! - `anomaly`: what may be odd about a document, and what was done about it.
//! - `front_matter`, `scan`, `document`: a text taken apart.
//! - `segments`, `gaps`, `residue`: what is odd inside pairs and between them.
//! - `recover`: the two languages, each as a document of its own.
//! - `draft`: codes and server strings for the facts of an entry.
//! - `report`: counts of documents, pairs and anomalies.
//! - `carried`, `export`: two documents of one's own, side by side.

mod anomaly;
mod carried;
mod document;
mod draft;
mod export;
mod front_matter;
mod gaps;
mod recover;
mod report;
mod residue;
mod scan;
mod segments;

pub use anomaly::{Anomaly, Kind, decode};
pub use document::{Context, Document, Pair, Piece};
pub use draft::draft_entry;
pub use export::{ExportError, Side, export};
pub use report::{DocumentReport, Report, Totals};
