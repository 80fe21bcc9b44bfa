//! How much was done, and what was found.

use std::fmt;

use crate::finding::Finding;

#[derive(Debug, Default)]
pub(crate) struct Outcome {
    pub(crate) right: usize,
    pub(crate) wrong: usize,
    pub(crate) documents: usize,
    /// How many of them both sides read.
    pub(crate) read: usize,
    pub(crate) findings: Vec<Finding>,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} right definitions, {} wrong; {} documents, of which both sides read {}; {} findings",
            self.right,
            self.wrong,
            self.documents,
            self.read,
            self.findings.len()
        )
    }
}
