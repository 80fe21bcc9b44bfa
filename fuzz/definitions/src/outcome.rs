//! How much was done, and what was found.

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
