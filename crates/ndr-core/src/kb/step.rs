//! Remediation steps and their commands.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};

use crate::StepId;

/// A remediation step that entries share.
///
/// Its words are the Fluent message with the step's id: the value is the title; the attributes are
/// `.detail`, `.where` (the way through the portal), `.verify`, and one for each command's note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// The name, also in content and Fluent.
    pub id: StepId,
    /// The product roles of which one is needed, as the product names them.
    pub roles: Vec<String>,
    /// The page of the portal or documentation where the step is done.
    pub url: Option<String>,
    /// Commands that check and that fix.
    pub commands: Vec<Command>,
    /// The attributes that the step's message has besides its title.
    pub attributes: Vec<String>,
}

/// A command to run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Command {
    /// What it is for.
    pub purpose: Purpose,
    /// Where it runs.
    pub shell: Shell,
    /// The command, with holes such as `<sender>` that a bounce can fill.
    pub run: String,
    /// Whether it changes a running organization: opens, blocks, deletes, replaces or signs out.
    pub effect: Effect,
    /// The attribute of the step's message that explains it.
    pub note: Option<String>,
}

/// What a command is for.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Purpose {
    /// It only looks.
    Check,
    /// It changes something.
    Fix,
}

/// What a command does to a running organization.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Effect {
    /// Nothing that anybody would miss.
    Harmless,
    /// It opens, blocks, deletes, replaces or signs out.
    Destructive,
}

/// The shell in which a command runs.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Shell {
    /// Exchange Online PowerShell.
    ExchangeOnline,
    /// Microsoft Graph PowerShell.
    Graph,
    /// Exchange Management Shell on an on-premises server.
    ExchangeServer,
    /// Windows PowerShell, with the modules that come with Windows or with another product on it.
    Windows,
    /// The Command Prompt of Windows.
    Cmd,
    /// A shell of a Unix system.
    Sh,
}

impl Shell {
    /// Whether the shell reads PowerShell.
    pub fn is_powershell(self) -> bool {
        !matches!(self, Self::Cmd | Self::Sh)
    }

    /// The language of its commands, as highlighters and fenced code blocks of Markdown name it.
    pub fn language(self) -> &'static str {
        match self {
            Self::Cmd => "bat",
            Self::Sh => "sh",
            _ => "powershell",
        }
    }
}
