//! The messages that a document's reader gets to see. All of it is cold, so none of it is generic.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Display};

/// The error of `str::parse` for a closed string enum, and of `TryFrom` for a closed integer enum:
/// the value, and the ones that are known.
///
/// ```
/// use optnull::ApiModel;
///
/// #[derive(Debug, ApiModel)]
/// enum Intent {
///     Capture,
///     #[serde(rename = "approve")]
///     Authorize,
/// }
///
/// let error = "refund".parse::<Intent>().unwrap_err();
/// assert_eq!(error.to_string(), "unknown value `refund` for `Intent`, expected `Capture` or `approve`");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownValue {
    value: String,
    name: &'static str,
    known: Vec<String>,
}

impl UnknownValue {
    #[cold]
    pub(crate) fn new(value: String, name: &'static str, known: Vec<String>) -> Self {
        UnknownValue { value, name, known }
    }

    /// The value that is not known.
    ///
    /// ```
    /// # use optnull::ApiModel;
    /// # #[derive(Debug, ApiModel)]
    /// # enum Intent { Capture }
    /// let error = "refund".parse::<Intent>().unwrap_err();
    /// assert_eq!(error.value(), "refund");
    /// ```
    #[must_use]
    pub fn value(&self) -> &str {
        &self.value
    }
}

impl Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known: Vec<&str> = self.known.iter().map(String::as_str).collect();
        let (value, name, known) = (&self.value, &self.name, listed(&known, "or"));
        write!(f, "unknown value `{value}` for `{name}`, expected {known}")
    }
}

impl core::error::Error for UnknownValue {}

/// All required keys that are not there, in one message with the model's name.
#[cold]
pub(crate) fn missing_fields(model: &str, missing: &[&str]) -> String {
    let noun = if missing.len() == 1 {
        "field"
    } else {
        "fields"
    };
    format!("missing {noun} {} of `{model}`", listed(missing, "and"))
}

/// A value that is read as sensitive, without a word of what it was.
#[cold]
pub(crate) fn hidden(expected: &str) -> String {
    format!("invalid value, which is hidden, expected a sensitive `{expected}`")
}

/// A key of a flattened map that came before, in serde's words.
#[cold]
pub(crate) fn duplicate_key(key: &str) -> String {
    format!("duplicate field `{key}`")
}

/// A key that a model with flattened ones denies, in serde's words.
#[cold]
pub(crate) fn unknown_field(key: &str, known: &[&str]) -> String {
    let known = match known {
        [] => return format!("unknown field `{key}`, there are no fields"),
        [_] | [_, _] => listed(known, "or"),
        known => format!("one of `{}`", known.join("`, `")),
    };
    format!("unknown field `{key}`, expected {known}")
}

/// A key of a flattened map that a field is written as.
#[cold]
pub(crate) fn key_of_a_field(key: &str) -> String {
    format!("a flattened map has the key `{key}`, which is that of a field")
}

/// The tag of a union that has no such variant, with the tags that it has.
#[cold]
pub(crate) fn unknown_tag(value: &str, tag: &str, union: &str, known: &[String]) -> String {
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let known = listed(&known, "or");
    format!("unknown `{tag}` `{value}` for `{union}`, expected {known}")
}

/// Why each variant of a union did not fit.
#[cold]
pub(crate) fn no_variant(union: &str, reasons: &[(&str, String)]) -> String {
    let reasons = reasons.iter();
    let reasons = reasons.map(|(variant, reason)| format!("`{variant}` ({})", shortened(reason)));
    let reasons: Vec<String> = reasons.collect();
    format!("no variant of `{union}` fits: {}", reasons.join(", "))
}

/// A reason as long as one can be that is a part of another, so that unions in unions do not
/// multiply theirs.
fn shortened(reason: &str) -> String {
    const MAX_CHARS: usize = 200;
    match reason.char_indices().nth(MAX_CHARS) {
        Some((end, _)) => format!("{}…", &reason[..end]),
        None => reason.into(),
    }
}

/// `` `a` ``, `` `a` or `b` ``, `` `a`, `b` or `c` ``.
fn listed(names: &[&str], last_word: &str) -> String {
    let mut list = String::new();
    for (index, name) in names.iter().enumerate() {
        if index > 0 && index + 1 == names.len() {
            list.push(' ');
            list.push_str(last_word);
            list.push(' ');
        } else if index > 0 {
            list.push_str(", ");
        }
        list.push('`');
        list.push_str(name);
        list.push('`');
    }
    list
}
