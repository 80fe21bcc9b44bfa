//! Reads and writes secrets of the `secrecy` crate, which wipes them from memory:
//! `#[serde(with = "optnull::secrecy")]`.
//!
//! On the wire a secret is its value alone. An error while reading it does not say what was there,
//! as for a [`Sensitive`](crate::Sensitive), and it needs no `serde` feature of `secrecy`, which
//! would not write a `SecretString`.
//!
//! ```
//! use optnull::{ApiModel, OptionalNullable};
//! use secrecy::{ExposeSecret, SecretBox, SecretString};
//!
//! #[derive(Debug, ApiModel)]
//! struct Credentials {
//!     #[serde(with = "optnull::secrecy")]
//!     key: SecretString,
//!     #[serde(with = "optnull::secrecy")]
//!     pin: OptionalNullable<SecretBox<u16>>, // `with` converts what is in it
//!     #[serde(with = "optnull::secrecy")]
//!     old_key: Option<SecretString>,
//! }
//!
//! let json = r#"{"key":"sk_live_1","pin":1234}"#;
//! let read: Credentials = serde_json::from_str(json)?;
//! assert_eq!(read.key.expose_secret(), "sk_live_1");
//! assert!(!format!("{read:?}").contains("sk_live_1"));
//! assert_eq!(serde_json::to_string(&read)?, json);
//!
//! let built = Credentials::builder().key("sk_live_1").old_key("sk_live_0").build();
//! assert_eq!(serde_json::to_string(&built)?, r#"{"key":"sk_live_1","old_key":"sk_live_0"}"#);
//! # Ok::<(), serde_json::Error>(())
//! ```

use alloc::string::String;

use ::secrecy::zeroize::Zeroize;
use ::secrecy::{ExposeSecret, SecretBox, SecretString};
use serde_core::de::{Deserialize, DeserializeOwned, Deserializer};
use serde_core::ser::{Serialize, Serializer};

use crate::sensitive::{hidden_error, read_hidden};

/// What `#[serde(with = "optnull::secrecy")]` reads and writes: a [`Secret`], or an `Option` of one.
/// On an `OptionalNullable` it converts what is in it. No other type implements it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a secret that `optnull::secrecy` reads or writes",
    note = "it is for `SecretBox<T>` of a `T: Serialize + DeserializeOwned + Clone + Zeroize`, `SecretString`, and an `Option` of one"
)]
pub trait Value: Sized + sealed::Sealed {
    /// Reads the value.
    #[doc(hidden)]
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;

    /// Writes the value.
    #[doc(hidden)]
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
}

/// A `SecretBox<T>` or a `SecretString`. No other type implements it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a secret that `optnull::secrecy` reads or writes in an `Option`",
    note = "it is for `SecretBox<T>` of a `T: Serialize + DeserializeOwned + Clone + Zeroize`, `SecretString`, and an `Option` of one"
)]
pub trait Secret: Value {}

mod sealed {
    pub trait Sealed {}
}

/// Writes the value of a secret: the half of `with` that a model calls. See [the module](self).
///
/// # Errors
///
/// The format's, and those of the value's type.
pub fn serialize<T: Value, S: Serializer>(secret: &T, serializer: S) -> Result<S::Ok, S::Error> {
    secret.write(serializer)
}

/// Reads the value of a secret: the half of `with` that a model calls. See [the module](self).
///
/// # Errors
///
/// Any error says that the value is invalid, and not what it was.
pub fn deserialize<'de, T: Value, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    T::read(deserializer)
}

impl<T: Zeroize> sealed::Sealed for SecretBox<T> {}

impl<T: Serialize + DeserializeOwned + Clone + Zeroize> Secret for SecretBox<T> {}

impl<T: Serialize + DeserializeOwned + Clone + Zeroize> Value for SecretBox<T> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        SecretBox::try_init_with(|| read_hidden(deserializer))
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.expose_secret().serialize(serializer)
    }
}

impl sealed::Sealed for SecretString {}

impl Secret for SecretString {}

impl Value for SecretString {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_hidden::<String, D>(deserializer).map(Into::into)
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.expose_secret().serialize(serializer)
    }
}

impl<T: Secret> sealed::Sealed for Option<T> {}

// Not of an `Option` in it, of which a null would be read as an absent key.
impl<T: Secret> Value for Option<T> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Option::deserialize(deserializer) {
            Ok(read) => Ok(read.map(|Read(secret)| secret)),
            // Where a format knows no options, `Option` itself says what was there.
            Err(_) => Err(hidden_error::<Self, D::Error>()),
        }
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_ref().map(Written).serialize(serializer)
    }
}

/// A secret that is read in an `Option`.
struct Read<T>(T);

impl<'de, T: Secret> Deserialize<'de> for Read<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::read(deserializer).map(Read)
    }
}

/// A secret that is written in an `Option`.
struct Written<'a, T>(&'a T);

impl<T: Secret> Serialize for Written<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.write(serializer)
    }
}
