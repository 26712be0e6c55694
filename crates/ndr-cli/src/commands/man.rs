//! `ndr man`: the man page of the command with all its subcommands, as roff.

use clap::CommandFactory;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use crate::args::{Args, MORE_HELP};

pub(super) fn page() -> anyhow::Result<String> {
    let command = Args::command().after_help("").disable_help_subcommand(true);
    let mut page = Vec::new();
    let whole = Man::new(command.clone());
    whole.render_title(&mut page)?;
    whole.render_name_section(&mut page)?;
    whole.render_synopsis_section(&mut page)?;
    whole.render_description_section(&mut page)?;
    whole.render_options_section(&mut page)?;
    for subcommand in command.get_subcommands() {
        page.extend(subcommand_section(subcommand)?);
    }
    for (heading, lines) in MORE_HELP {
        literal_section(heading, lines).to_writer(&mut page)?;
    }
    Ok(String::from_utf8_lossy(&page).into_owned())
}

/// A section for a subcommand, with its parts as subsections.
fn subcommand_section(command: &clap::Command) -> anyhow::Result<Vec<u8>> {
    let man = Man::new(command.clone().bin_name(format!("ndr {}", command.get_name())));
    let mut parts = Vec::new();
    man.render_synopsis_section(&mut parts)?;
    man.render_description_section(&mut parts)?;
    man.render_options_section(&mut parts)?;
    if let Some(notes) = command.get_after_long_help() {
        notes_section(&notes.to_string()).to_writer(&mut parts)?;
    }
    let parts = String::from_utf8_lossy(&parts).replace(".SH ", ".SS ");
    Ok(format!(".SH \"NDR {}\"\n{parts}", command.get_name().to_uppercase()).into_bytes())
}

/// A section of paragraphs.
fn notes_section(text: &str) -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["NOTES"]);
    for paragraph in text.split("\n\n") {
        roff.control("PP", []).text([roman(paragraph)]);
    }
    roff
}

/// A section whose lines are kept as they are.
fn literal_section(heading: &str, lines: &str) -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", [heading.to_uppercase().as_str()]).control("nf", []);
    for line in lines.lines() {
        roff.text([roman(line)]);
    }
    roff.control("fi", []);
    roff
}
