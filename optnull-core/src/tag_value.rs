//! A literal's value, as the tables hold it.

use core::fmt::{self, Display};

use crate::content::Content;
use crate::same::same;

/// A literal as a value, for the tables of models and unions.
#[derive(Clone, Copy)]
pub enum TagValue {
    /// A string's.
    Str(&'static str),
    /// An integer's.
    Int(i64),
    /// A boolean's.
    Bool(bool),
}

impl TagValue {
    pub(crate) const fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (TagValue::Str(one), TagValue::Str(other)) => same(one, other),
            (TagValue::Int(one), TagValue::Int(other)) => *one == *other,
            (TagValue::Bool(one), TagValue::Bool(other)) => *one == *other,
            _ => false,
        }
    }

    pub(crate) fn content<'de>(self) -> Content<'de> {
        match self {
            TagValue::Str(value) => Content::Str(value),
            TagValue::Int(value) => Content::I64(value),
            TagValue::Bool(value) => Content::Bool(value),
        }
    }
}

impl Display for TagValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TagValue::Str(value) => f.write_str(value),
            TagValue::Int(value) => Display::fmt(value, f),
            TagValue::Bool(value) => Display::fmt(value, f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::TagValue::{Bool, Int, Str};

    #[test]
    fn same_values() {
        let values = [Str("a"), Str("1"), Int(1), Int(-1), Bool(true), Bool(false)];
        for (n, one) in values.iter().enumerate() {
            for (m, other) in values.iter().enumerate() {
                assert_eq!(one.same(other), n == m, "{one}, {other}");
            }
        }
    }
}
