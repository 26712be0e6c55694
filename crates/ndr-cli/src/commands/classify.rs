//! `ndr classify`: bounces in, findings out.

use clap::error::ErrorKind;
use clap::{CommandFactory, Error};

use super::answers::detail;
use crate::args::{Args, Classify};
use crate::bulk::{self, Plan, Unit};
use crate::input::walk::names_standard_input;
use crate::input::{Patience, prompt};
use crate::output::Form;
use crate::session::{Outcome, Session};

pub(crate) fn run(session: &Session<'static>, command: &Classify) -> anyhow::Result<Outcome> {
    let plan = Plan {
        inputs: command.inputs.clone(),
        unit: unit(command),
        form: form(session, command),
        detail: detail(command.bare),
        jobs: command.jobs(),
    };
    if names_standard_input(&plan.inputs) {
        prompt(session);
    }
    bulk::run(session, plan)
}

fn unit(command: &Classify) -> Unit {
    match (command.lines, command.line_buffered) {
        (false, _) => Unit::Message,
        (true, false) => Unit::Line(Patience::Full),
        (true, true) => Unit::Line(Patience::Any),
    }
}

fn form(session: &Session<'_>, command: &Classify) -> Form {
    if command.summary {
        return Form::Summary;
    }
    if !command.lines {
        return Form::of_findings(session.format);
    }
    Form::of_lines(session.format).unwrap_or_else(|| {
        let usage = "--lines has no Markdown; use another --format, or --summary\n";
        Error::raw(ErrorKind::ArgumentConflict, usage).with_cmd(&Args::command()).exit()
    })
}
