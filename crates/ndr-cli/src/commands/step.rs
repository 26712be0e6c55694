//! `ndr step`: one remediation step, or all of them by name.

use ndr_core::Params;
use ndr_core::kb::Step;
use ndr_words::StepAnswer;

use crate::args::{self, Format};
use crate::message::Message;
use crate::output::csv;
use crate::session::{Outcome, Session, print, print_bytes, print_json};
use crate::text;

pub(crate) fn run(session: &Session<'_>, command: &args::Step) -> anyhow::Result<Outcome> {
    let steps = &session.reader.catalog().knowledge.steps;
    let Some(id) = &command.id else { return list(session, steps) };
    let Some(step) = steps.iter().find(|step| step.id.as_str() == id) else {
        session.complain(Message::UnknownStep, &[("id", id)]);
        session.propose(id, steps.iter().map(|step| step.id.as_str()));
        return Ok(Outcome::NothingRecognised);
    };
    match session.format {
        Format::Json | Format::Ndjson => print_json(session.format, &answer(session, step))?,
        Format::Csv => print_csv(&[answer(session, step)])?,
        Format::Text => print(&text::step(session, step))?,
        Format::Markdown => print(&text::step_as_markdown(session, &answer(session, step)))?,
    }
    Ok(Outcome::Recognised)
}

fn answer(session: &Session<'_>, step: &Step) -> StepAnswer {
    StepAnswer::new(step, &[], &session.reader, &Params::new())
}

/// What fits into a row; the commands do not.
fn print_csv(steps: &[StepAnswer]) -> anyhow::Result<()> {
    let rows = steps.iter().map(|step| {
        let [detail, url] = [&step.detail, &step.url].map(|text| text.clone().unwrap_or_default());
        [step.id.clone(), step.title.clone(), detail, url]
    });
    print_bytes(&csv(["id", "title", "detail", "url"], rows))
}

fn list(session: &Session<'_>, steps: &[Step]) -> anyhow::Result<Outcome> {
    let answers: Vec<StepAnswer> = steps.iter().map(|step| answer(session, step)).collect();
    let headings = [session.say(Message::Command, &[]), session.say(Message::ListTitle, &[])];
    let rows: Vec<[String; 2]> =
        answers.iter().map(|step| [format!("ndr step {}", step.id), step.title.clone()]).collect();
    match session.format {
        Format::Json => print_json(session.format, &answers)?,
        Format::Ndjson => answers.iter().try_for_each(|step| print_json(session.format, step))?,
        Format::Csv => print_csv(&answers)?,
        Format::Text => print(&text::table(session, &headings, &rows))?,
        Format::Markdown => print(&text::markdown_table(&headings, &rows))?,
    }
    Ok(Outcome::Recognised)
}
