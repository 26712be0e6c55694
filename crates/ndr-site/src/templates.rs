//! The template engine: HTML escaping always on, words from [`Messages`], everything undefined an error.

use fluent::{FluentArgs, FluentValue};
use minijinja::value::Kwargs;
use minijinja::{AutoEscape, Environment, ErrorKind, Output, State, UndefinedBehavior, Value};

use crate::html::escape;
use crate::messages::Messages;
use crate::{Error, Theme};

/// The engine with every template of the theme, and no words yet.
pub(crate) fn environment(theme: &Theme) -> Result<Environment<'static>, Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_formatter(write);
    environment.set_syntax(blocks_leave_no_lines());
    environment.add_function("lang", lang);
    for (name, text) in theme.templates() {
        environment.add_template_owned(name.to_owned(), text.to_owned())?;
    }
    Ok(environment)
}

/// The same engine with `t(id, name=value)` for the words of one language.
pub(crate) fn speaking(environment: &Environment<'static>, messages: &Messages) -> Environment<'static> {
    let mut environment = environment.clone();
    let messages = messages.clone();
    environment.add_function("t", move |id: &str, values: Kwargs| -> Result<String, minijinja::Error> {
        let args = arguments(&values)?;
        messages.format(id, &args).map_err(|error| {
            minijinja::Error::new(ErrorKind::InvalidOperation, "words are missing").with_source(error)
        })
    });
    environment
}

fn arguments(values: &Kwargs) -> Result<FluentArgs<'static>, minijinja::Error> {
    let mut args = FluentArgs::new();
    for name in values.args() {
        let value: Value = values.get(name)?;
        let fluent = match i64::try_from(value.clone()) {
            Ok(number) if value.is_number() => FluentValue::from(number),
            _ => FluentValue::from(value.to_string()),
        };
        args.set(name.to_owned(), fluent);
    }
    Ok(args)
}

/// ` lang="…"` where a text is in another language than its page.
fn lang(text: &Value) -> Result<Value, minijinja::Error> {
    let lang = text.get_attr("lang")?;
    let attribute = lang.as_str().map(|lang| format!(" lang=\"{}\"", escape(lang)));
    Ok(Value::from_safe_string(attribute.unwrap_or_default()))
}

fn blocks_leave_no_lines() -> minijinja::syntax::SyntaxConfig {
    let mut syntax = minijinja::syntax::SyntaxConfig::builder();
    syntax.trim_blocks(true).lstrip_blocks(true);
    syntax.build().unwrap_or_default()
}

/// Writes a value escaped, unless it is HTML already. The engine's own way would write `/` as `&#x2f;`.
fn write(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), minijinja::Error> {
    match value.as_str() {
        Some(text) if !value.is_safe() => Ok(out.write_str(&escape(text))?),
        _ => minijinja::escape_formatter(out, state, value),
    }
}
