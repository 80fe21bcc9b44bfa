//! What a definition does that it must not.

use std::fmt;

use crate::options::USAGE;

#[derive(Debug, Clone)]
pub(crate) struct Finding {
    pub(crate) seed: u64,
    pub(crate) definition: usize,
    pub(crate) what: String,
    /// The document that it is found with.
    pub(crate) document: Option<String>,
    pub(crate) models: String,
    pub(crate) twins: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (seed, definition) = (self.seed, self.definition);
        let command = USAGE.lines().next().unwrap_or_default();
        let command = command
            .trim_start_matches("usage: ")
            .trim_end_matches("[OPTION]...");
        writeln!(f, "== {command}--seed {seed} --only {definition}")?;
        writeln!(f, "{}", self.what)?;
        if let Some(document) = &self.document {
            writeln!(f, "the document: {document}")?;
        }
        writeln!(f, "the models:\n{}", self.models)?;
        if self.twins.is_empty() {
            return Ok(());
        }
        writeln!(f, "the twins:\n{}", self.twins)
    }
}
