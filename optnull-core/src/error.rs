//! The messages that a document's reader gets to see. All of it is cold, so none of it is generic.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};
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
    message: String,
}

impl UnknownValue {
    #[cold]
    pub(crate) fn new<K: Display>(value: String, name: &str, known: &[K]) -> Self {
        let known = listed(known.iter(), "or");
        let expected = if known.is_empty() { "" } else { ", expected " };
        let message = format!("unknown value `{value}` for `{name}`{expected}{known}");
        UnknownValue { value, message }
    }

    /// The value that is not known.
    #[must_use]
    pub fn value(&self) -> &str {
        &self.value
    }
}

impl Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl core::error::Error for UnknownValue {}

/// All required keys that are not there, in one message with the model's name.
#[cold]
pub(crate) fn missing_fields(
    model: &str,
    keys: &[&str],
    required: &[u128],
    seen: impl Fn(usize) -> bool,
) -> String {
    let is_required = |index: &usize| required[index / 128] & (1 << (index % 128)) != 0;
    let missing = (0..keys.len()).filter(|index| is_required(index) && !seen(*index));
    let fields = listed(missing.clone().map(|index| keys[index]), "and");
    let noun = if missing.count() == 1 {
        "field"
    } else {
        "fields"
    };
    format!("missing {noun} {fields} of `{model}`")
}

/// A key that is not UTF-8, as text.
#[cold]
pub(crate) fn printable(key: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(key)
}

/// A key that is a number, as text.
#[cold]
pub(crate) fn printable_number(key: impl Display) -> String {
    key.to_string()
}

/// `` `a` ``, `` `a` or `b` ``, `` `a`, `b` or `c` ``.
fn listed<K: Display>(names: impl Iterator<Item = K> + Clone, last: &str) -> String {
    let count = names.clone().count();
    let separated = names.enumerate().map(|(index, name)| match index {
        0 => format!("`{name}`"),
        _ if index + 1 == count => format!(" {last} `{name}`"),
        _ => format!(", `{name}`"),
    });
    separated.collect()
}
