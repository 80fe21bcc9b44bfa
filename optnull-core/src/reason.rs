//! Why a value that was kept aside could not be read, and where in it.

use alloc::format;
use alloc::string::{String, ToString};
use core::fmt::{self, Display};

use serde_core::de::{self, Expected, Unexpected};

use crate::content::Content;

/// The error of reading what was kept aside. The format's own error is made of it, once.
#[derive(Debug, Clone)]
pub(crate) struct Reason {
    message: String,
    /// The keys and indices that lead there: `items[0].price`.
    path: String,
}

impl Reason {
    /// The same, seen from the object that has it under this key.
    #[cold]
    pub(crate) fn under_key(self, key: &Content) -> Self {
        self.under(&key.text())
    }

    /// The same, seen from the list that has it at this index.
    #[cold]
    pub(crate) fn at_index(self, index: usize) -> Self {
        self.under(&format!("[{index}]"))
    }

    fn under(mut self, segment: &str) -> Self {
        let dot = match self.path.as_bytes().first() {
            None | Some(b'[') => "",
            Some(_) => ".",
        };
        self.path = format!("{segment}{dot}{}", self.path);
        self
    }
}

impl Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "`{}`: ", self.path)?;
        }
        f.write_str(&self.message)
    }
}

impl core::error::Error for Reason {}

impl de::Error for Reason {
    #[cold]
    fn custom<T: Display>(message: T) -> Self {
        Reason {
            message: message.to_string(),
            path: String::new(),
        }
    }

    /// A null is called so, as in serde_json.
    #[cold]
    fn invalid_type(unexpected: Unexpected, expected: &dyn Expected) -> Self {
        let message = match unexpected {
            Unexpected::Unit | Unexpected::Option => {
                format!("invalid type: null, expected {expected}")
            }
            unexpected => format!("invalid type: {unexpected}, expected {expected}"),
        };
        Self::custom(message)
    }
}
