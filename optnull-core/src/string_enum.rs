//! Enums of strings: what is generic over them.

use alloc::string::{String, ToString};
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Deserializer, Error, Unexpected, Visitor};

use crate::error::UnknownValue;

/// A string enum's tables.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an enum of strings",
    label = "`ApiModel` is not derived",
    note = "write `#[derive(ApiModel)]` above it"
)]
pub trait StringEnum: Sized {
    /// The enum's name in messages.
    const NAME: &'static str;
    /// The values of the variants, in the order of declaration.
    const VALUES: &'static [&'static str];
    /// Other values for the same variants, with the index of the variant's own.
    const ALIASES: &'static [(&'static str, usize)] = &[];

    /// The variant of value `index`.
    fn known(index: usize) -> Option<Self>;

    /// The catch-all with this value, or the value back where there is none.
    fn unrecognized(value: String) -> Result<Self, String> {
        Err(value)
    }
}

/// Reads a string enum.
pub fn read_string_enum<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: StringEnum,
    D: Deserializer<'de>,
{
    // Not `deserialize_str`, of which ciborium reads 4,096 bytes only.
    deserializer.deserialize_string(EnumVisitor(PhantomData))
}

/// The variant of a value, or an error that lists the known ones.
pub fn parse_string_enum<T: StringEnum>(value: &str) -> Result<T, UnknownValue> {
    match find(value) {
        Some(variant) => Ok(variant),
        None => T::unrecognized(value.into()).map_err(|value| {
            let known = T::VALUES.iter().map(ToString::to_string).collect();
            UnknownValue::new(value, T::NAME, known)
        }),
    }
}

/// The variant of a value, or the catch-all that holds it.
pub fn open_string_enum<T: StringEnum>(value: String, unrecognized: fn(String) -> T) -> T {
    match find(&value) {
        Some(variant) => variant,
        None => unrecognized(value),
    }
}

fn find<T: StringEnum>(value: &str) -> Option<T> {
    let mut values = T::VALUES.iter();
    if let Some(index) = values.position(|known| *known == value) {
        return T::known(index);
    }
    let alias = T::ALIASES.iter().find(|(alias, _)| *alias == value);
    alias.and_then(|(_, index)| T::known(*index))
}

struct EnumVisitor<T>(PhantomData<T>);

impl<T: StringEnum> Visitor<'_> for EnumVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a string for `{}`", T::NAME)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<T, E> {
        match find(value) {
            Some(variant) => Ok(variant),
            None => unknown(value.into()),
        }
    }

    fn visit_string<E: Error>(self, value: String) -> Result<T, E> {
        match find(&value) {
            Some(variant) => Ok(variant),
            None => unknown(value),
        }
    }

    fn visit_bytes<E: Error>(self, value: &[u8]) -> Result<T, E> {
        match core::str::from_utf8(value) {
            Ok(value) => self.visit_str(value),
            Err(_) => Err(E::invalid_value(Unexpected::Bytes(value), &self)),
        }
    }
}

#[cold]
fn unknown<T: StringEnum, E: Error>(value: String) -> Result<T, E> {
    T::unrecognized(value).map_err(|value| E::unknown_variant(&value, T::VALUES))
}
