//! Answers for people: wrapped to the terminal, or as Markdown for a ticket.
//!
//! - `sheet`: lines that are wrapped, indented and styled.
//! - `words`: running text with the styles of its markup.
//! - `blocks`: the blocks of a document on a sheet.
//! - `steps`: remediation steps on a sheet.
//! - `bounces`: the bounces that an answer is about, on a sheet.
//! - `group`: findings that one explanation serves.
//! - `answer`: groups, guides and steps as a whole.
//! - `line`: findings of single lines, a line each.
//! - `markdown`: the same for a ticket.
//! - `table`: lists.
//! - `clean`: what strangers wrote, made harmless.

mod answer;
mod blocks;
mod bounces;
mod clean;
mod group;
mod line;
mod markdown;
mod sheet;
mod steps;
mod table;
mod words;

pub(crate) use answer::{findings, guide, step};
pub(crate) use clean::{clean, escape_json};
pub(crate) use group::{Found, Groups, Keep};
pub(crate) use line::LineText;
pub(crate) use markdown::{findings as markdown, guide_as_json, guide_as_markdown, step_as_markdown};
pub(crate) use table::{markdown_table, table};
pub(crate) use words::title;
