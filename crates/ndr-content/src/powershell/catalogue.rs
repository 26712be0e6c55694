//! `content/cmdlets.toml`: the cmdlets that commands may use, with the parameters that are known.

use std::collections::BTreeMap;

use ndr_core::kb::Shell;

use crate::facts::Https;
use crate::table::{self, Table};
use crate::{Diagnostic, Diagnostics, Place, SourceTree};

/// The file of the catalogue.
pub(crate) const CMDLETS: &str = "content/cmdlets.toml";

/// The parameters that every cmdlet has (`about_CommonParameters`), and the two of those that change.
const COMMON: [&str; 8] =
    ["Confirm", "Debug", "ErrorAction", "ErrorVariable", "OutVariable", "Verbose", "WarningAction", "WhatIf"];

/// The cmdlets by name.
#[derive(Debug, Default)]
pub(crate) struct Catalogue {
    cmdlets: BTreeMap<String, Cmdlet>,
}

/// What is known of a cmdlet.
#[derive(Debug)]
pub(super) struct Cmdlet {
    /// The shells that have it; empty where it belongs to PowerShell itself.
    pub(super) shells: Vec<Shell>,
    parameters: Vec<String>,
}

impl Catalogue {
    /// Reads the catalogue; `None` for a project without one.
    pub(crate) fn read(tree: &SourceTree, diagnostics: &mut Diagnostics) -> Option<Self> {
        let text = tree.checked_text(CMDLETS, diagnostics)?;
        let mut catalogue = Self::default();
        let parsed = table::parse(CMDLETS, text, diagnostics)?;
        for (name, table) in Table::new(&parsed, Place::file(CMDLETS)).named_tables(diagnostics) {
            if !name.value.contains('-') {
                diagnostics.push(
                    Diagnostic::error(
                        "cmdlet-name",
                        &name.place,
                        format!("`{}` is not a cmdlet", name.value),
                    )
                    .help("a cmdlet is a verb and a noun, such as Get-Mailbox"),
                );
            }
            catalogue.cmdlets.insert(name.value, cmdlet(table, diagnostics));
        }
        Some(catalogue)
    }

    /// The cmdlet with this name as PowerShell finds it, without regard to case, and the name itself.
    pub(super) fn get(&self, name: &str) -> Option<(&str, &Cmdlet)> {
        let mut all = self.cmdlets.iter();
        all.find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(known, cmdlet)| (known.as_str(), cmdlet))
    }

    /// The names, in order.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.cmdlets.keys().map(String::as_str)
    }
}

impl Cmdlet {
    /// The parameters it takes, the common ones included.
    pub(super) fn parameters(&self) -> impl Iterator<Item = &str> {
        self.parameters.iter().map(String::as_str).chain(COMMON)
    }
}

fn cmdlet(mut table: Table<'_, '_>, diagnostics: &mut Diagnostics) -> Cmdlet {
    // Who looks a cmdlet up reads these; the compiler only sees to it that they are well-formed.
    table.required::<String>("module", diagnostics);
    table.required::<Https>("url", diagnostics);
    if table.has("seen") {
        table.date("seen", diagnostics);
    }
    let shells = table.names::<Shell>("shells", diagnostics).into_iter().map(|shell| shell.value).collect();
    let parameters = table.list::<String>("parameters", diagnostics);
    table.finish(diagnostics);
    Cmdlet { shells, parameters: parameters.into_iter().map(|name| name.value).collect() }
}
