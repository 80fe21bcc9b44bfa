//! What is read, written and read again is equal.

use std::fmt::{Debug, Display};

use crate::models::Subject;

/// How a type is read from a format and written to it.
pub(crate) struct Format<S, B> {
    pub(crate) name: &'static str,
    pub(crate) write: fn(&S) -> Result<B, String>,
    pub(crate) read: fn(&B) -> Result<S, String>,
}

impl<S: Subject, B: Debug + PartialEq> Format<S, B> {
    /// Checks that a value is written, that what is written is read as an equal value, and that
    /// this is written as the same.
    pub(crate) fn check(&self, value: &S) {
        let name = self.name;
        let write = |value: &S| match (self.write)(value) {
            Ok(written) => written,
            Err(error) => panic!("{name}: {value:?} is not written: {error}"),
        };
        let written = write(value);
        let again = match (self.read)(&written) {
            Ok(again) => again,
            Err(error) => panic!("{name}: {value:?} is written as {written:?}: {error}"),
        };
        if S::RULES.settled {
            same(name, value, &again);
            assert_eq!(written, write(&again), "{name}: {value:?} written twice");
        }
    }
}

/// Compares two values by their debug text, which tells `-0.0` from `0.0` and has one `NaN`.
pub(crate) fn same(what: &str, left: &impl Debug, right: &impl Debug) {
    let (left, right) = (format!("{left:?}"), format!("{right:?}"));
    assert!(left == right, "{what}: not the same:\n{left}\n{right}");
}

#[allow(clippy::needless_pass_by_value)] // as `map_err` calls it
pub(crate) fn text(error: impl Display) -> String {
    error.to_string()
}
