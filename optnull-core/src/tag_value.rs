//! A literal's value, as the tables hold it.

use core::fmt::{self, Display};

use crate::content::Content;

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

/// Whether two strings are equal: `==` is not for constants.
///
/// For keys and literals, which are short: to compare their words here takes a fraction of a call
/// of `memcmp`.
#[inline]
pub(crate) const fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        return false;
    }
    let (Some(one_start), Some(other_start)) = (one.first_chunk(), other.first_chunk()) else {
        return same_short(one, other);
    };
    let (Some(one_end), Some(other_end)) = (one.last_chunk(), other.last_chunk()) else {
        return false;
    };
    word(*one_start) == word(*other_start)
        && word(*one_end) == word(*other_end)
        && (one.len() <= 16 || same_middle(one, other))
}

/// Whether two strings are the same between their first word and their last.
#[inline]
const fn same_middle(one: &[u8], other: &[u8]) -> bool {
    let (one, other) = (one.split_at(8).1, other.split_at(8).1);
    match (one.first_chunk(), other.first_chunk()) {
        (Some(one_word), Some(other_word)) if word(*one_word) == word(*other_word) => {
            one.len() <= 16 || same_words(one, other)
        }
        _ => false,
    }
}

const fn word(bytes: [u8; 8]) -> u64 {
    u64::from_ne_bytes(bytes)
}

/// Whether two strings are equal but for what is left after the last whole word. A function of its
/// own, so that there is less of [`same`] to inline.
#[inline(never)]
const fn same_words(mut one: &[u8], mut other: &[u8]) -> bool {
    while let (Some((one_word, one_rest)), Some((other_word, other_rest))) =
        (one.split_first_chunk(), other.split_first_chunk())
    {
        if word(*one_word) != word(*other_word) {
            return false;
        }
        (one, other) = (one_rest, other_rest);
    }
    true
}

/// [`same`] for strings of one length that is less than a word.
#[inline]
const fn same_short(one: &[u8], other: &[u8]) -> bool {
    if let (Some(one_start), Some(other_start), Some(one_end), Some(other_end)) = (
        one.first_chunk(),
        other.first_chunk(),
        one.last_chunk(),
        other.last_chunk(),
    ) {
        return half_word(*one_start) == half_word(*other_start)
            && half_word(*one_end) == half_word(*other_end);
    }
    let mut index = 0;
    while index < one.len() {
        if one[index] != other[index] {
            return false;
        }
        index += 1;
    }
    true
}

const fn half_word(bytes: [u8; 4]) -> u32 {
    u32::from_ne_bytes(bytes)
}
