//! The command as a process: what it prints, and with which exit status.

mod answers;
mod hints;
mod input;
mod json;
mod language;
mod reference;
mod support;
mod terminal;
