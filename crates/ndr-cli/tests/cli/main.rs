//! The command as a process: what it prints, and with which exit status.

mod answers;
mod bulk;
mod csv;
mod hints;
mod input;
mod json;
mod language;
mod lines;
mod reference;
mod summary;
mod support;
mod terminal;
