//! Text with protected codes in it.

/// What a code stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A parameter, a term or another placeable.
    #[default]
    Placeable,
    /// Code that is typed or read as it stands.
    Code,
    /// A link: its text is translated, its address is not.
    Link,
    /// Strong emphasis.
    Bold,
    /// Emphasis.
    Italic,
    /// Markup that readers do not see.
    Hidden,
}

/// Something in a text that a tool keeps and a translator may only move.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    /// Unique in its source; the same id in the translation means the same thing.
    pub id: String,
    /// What it stands for.
    pub kind: Kind,
    /// What is written for it, or in front of the text that it encloses.
    pub open: String,
    /// What is written behind the text that it encloses; empty for a code without text.
    pub close: String,
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Text to translate.
    Text(String),
    /// A code that encloses nothing.
    Code(Code),
    /// The beginning of a code that encloses text.
    Open(Code),
    /// The end of the innermost open code.
    Close,
}

/// A text with its codes; those that enclose text are well nested.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Content(pub Vec<Part>);

impl Content {
    /// Text without codes.
    pub fn text(text: impl Into<String>) -> Self {
        Self(vec![Part::Text(text.into())])
    }

    /// Adds text, joined to text before it.
    pub fn push_text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some(Part::Text(before)) => before.push_str(text),
            _ => self.0.push(Part::Text(text.to_owned())),
        }
    }

    /// The codes in order, each once.
    pub fn codes(&self) -> impl Iterator<Item = &Code> {
        self.0.iter().filter_map(|part| match part {
            Part::Code(code) | Part::Open(code) => Some(code),
            Part::Text(_) | Part::Close => None,
        })
    }

    /// The code with an id.
    pub fn code(&self, id: &str) -> Option<&Code> {
        self.codes().find(|code| code.id == id)
    }

    /// Whether there is neither text nor code in it.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|part| matches!(part, Part::Text(text) if text.trim().is_empty()))
    }

    /// The text as it stands between the codes, with what is written for the codes.
    ///
    /// ```
    /// use ndr_xliff::{Code, Content, Part};
    /// let code = Code { open: "{ $domain }".into(), ..Code::default() };
    /// let content = Content(vec![Part::Text("at ".into()), Part::Code(code)]);
    /// assert_eq!(content.written(str::to_owned), "at { $domain }");
    /// ```
    pub fn written(&self, escape: impl Fn(&str) -> String) -> String {
        let mut written = String::new();
        let mut open = Vec::new();
        for part in &self.0 {
            match part {
                Part::Text(text) => written.push_str(&escape(text)),
                Part::Code(code) => written.push_str(&code.open),
                Part::Open(code) => {
                    written.push_str(&code.open);
                    open.push(code.close.as_str());
                }
                Part::Close => written.push_str(open.pop().unwrap_or_default()),
            }
        }
        written
    }
}
