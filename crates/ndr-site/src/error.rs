//! Why a site cannot be built.

/// Why a site cannot be built.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The path below which the site is to be served is none.
    #[error("`{0}` is not a base path; write letters, digits and `-._~` between slashes, such as /guide/")]
    BasePath(String),
    /// The address of the host is none.
    #[error(
        "`{0}` is not the address of a host; write scheme and host without a path, such as https://ndr.example"
    )]
    SiteUrl(String),
    /// The catalog has no language.
    #[error("there is no language; add a folder such as locales/en-US")]
    NoLanguage,
    /// A template or the site itself asks for words that are not there.
    #[error("there is no message `{id}`; add it to locales/{lang}/ui.ftl")]
    MissingMessage {
        /// The message.
        id: String,
        /// The source language.
        lang: String,
    },
    /// A message cannot be put into words.
    #[error("the message `{id}` of {lang} cannot be shown: {fault}")]
    Message {
        /// The message.
        id: String,
        /// The language.
        lang: String,
        /// What Fluent says.
        fault: String,
    },
    /// The theme lacks a file.
    #[error("the theme has no file `{0}`")]
    MissingFile(String),
    /// A template is wrong.
    #[error("{}", template_fault(.0))]
    Template(#[from] minijinja::Error),
    /// The data of an entry cannot be written as JSON.
    #[error("the data of an entry cannot be written: {0}")]
    Data(#[from] serde_json::Error),
    /// Two pages would lie at the same place.
    #[error("two pages would be written to `{0}`; rename the folder of one of them")]
    TwoPages(String),
}

/// A fault of a template with its causes: the innermost says what to mend.
fn template_fault(error: &minijinja::Error) -> String {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        text.push_str(": ");
        text.push_str(&inner.to_string());
        cause = inner.source();
    }
    text
}
