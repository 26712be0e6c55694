//! The words of the steps, held against their facts.

use super::{Language, STEPS};
use crate::facts::StepFacts;
use crate::ftl::Message;
use crate::{Diagnostic, Diagnostics};

/// The attributes that every step has.
const REQUIRED: [&str; 2] = ["detail", "verify"];
/// The attributes that a step may have.
const OPTIONAL: [&str; 1] = ["where"];

/// Holds the words of the steps against their facts.
pub(crate) fn check_steps(source: &Language, steps: &[StepFacts], diagnostics: &mut Diagnostics) {
    for step in steps {
        let id = step.id.value.as_str();
        let Some(message) = source
            .files
            .get(STEPS)
            .and_then(|(_, file)| file.messages.iter().find(|message| message.id == id))
        else {
            diagnostics.push(
                Diagnostic::error("missing-message", &step.id.place, format!("the step `{id}` has no words"))
                    .help(format!(
                        "write a message `{id}` with .detail and .verify in {}",
                        source.path(STEPS)
                    )),
            );
            continue;
        };
        check_step_attributes(step, message, diagnostics);
        for role in &step.roles {
            if source.message(&format!("role-{}", role.value)).is_none() {
                let known: Vec<&str> =
                    source.messages().filter_map(|(_, message)| message.id.strip_prefix("role-")).collect();
                diagnostics.push(
                    Diagnostic::error(
                        "unknown-role",
                        &role.place,
                        format!("there is no role `{}`", role.value),
                    )
                    .suggest(&role.value, known),
                );
            }
        }
    }
    let Some((_, file)) = source.files.get(STEPS) else { return };
    for message in file.messages.iter().filter(|message| !message.id.starts_with('-')) {
        if !steps.iter().any(|step| step.id.value.as_str() == message.id) {
            diagnostics.push(
                Diagnostic::error(
                    "unknown-step",
                    &message.place,
                    format!("there is no step `{}` in content/steps.toml", message.id),
                )
                .suggest(&message.id, steps.iter().map(|step| step.id.value.as_str())),
            );
        }
    }
}

fn check_step_attributes(step: &StepFacts, message: &Message, diagnostics: &mut Diagnostics) {
    let notes: Vec<&str> = step.commands.iter().filter_map(|(command, _)| command.note.as_deref()).collect();
    let id = &message.id;
    if message.value().is_none() {
        diagnostics.push(Diagnostic::error(
            "missing-attribute",
            &message.place,
            format!("the step `{id}` has no title"),
        ));
    }
    for name in REQUIRED.iter().chain(&notes) {
        if !message.texts.contains_key(*name) {
            diagnostics.push(
                Diagnostic::error(
                    "missing-attribute",
                    &message.place,
                    format!("the step `{id}` has no `.{name}`"),
                )
                .help("write it as an indented line below the title"),
            );
        }
    }
    let known = || REQUIRED.iter().chain(&OPTIONAL).chain(&notes).copied();
    for (name, text) in message.texts.iter().filter(|(name, _)| !name.is_empty()) {
        if !known().any(|known| known == name) {
            diagnostics.push(
                Diagnostic::error("unknown-attribute", &text.place, format!("a step has no `.{name}`"))
                    .suggest(name, known()),
            );
        }
    }
}
