//! A literal's value, as the tables hold it.

use core::fmt::{self, Display};

use crate::content::Content;
use crate::object::{same, Variant};

/// A literal as a value, for the tables of models and unions.
#[derive(Debug, Clone, Copy, PartialEq)]
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

/// The type of a union's tags, which formats are asked for.
#[derive(Clone, Copy)]
pub enum TagKind {
    /// All are strings.
    Str,
    /// All are integers.
    Int,
    /// All are booleans.
    Bool,
    /// They are of several types.
    Mixed,
}

impl TagKind {
    /// That of the variants' tags, which stand under this key.
    #[must_use]
    pub const fn of(variants: &[Variant], key: &str) -> Self {
        let mut kind = None;
        let mut index = 0;
        while index < variants.len() {
            let mut nth = 0;
            while let Some(tag) = variants[index].literal(key, nth) {
                kind = match (kind, tag) {
                    (None | Some(TagKind::Str), TagValue::Str(_)) => Some(TagKind::Str),
                    (None | Some(TagKind::Int), TagValue::Int(_)) => Some(TagKind::Int),
                    (None | Some(TagKind::Bool), TagValue::Bool(_)) => Some(TagKind::Bool),
                    _ => Some(TagKind::Mixed),
                };
                nth += 1;
            }
            index += 1;
        }
        match kind {
            Some(kind) => kind,
            None => TagKind::Str,
        }
    }
}
