//! Enums of integers: what is generic over them.

use alloc::string::ToString;
use core::fmt::Display;

use serde_core::de::{Deserialize, Deserializer, Error};

use crate::error::UnknownValue;

/// An integer enum's tables.
pub trait IntegerEnum: Sized {
    /// The type of the integer.
    type Int: Copy + PartialEq + Display + 'static;

    /// The enum's name in messages.
    const NAME: &'static str;
    /// The integers of the variants, in the order of declaration.
    const VALUES: &'static [Self::Int];

    /// The variant of value `index`.
    fn known(index: usize) -> Option<Self>;

    /// The catch-all with this value, where there is one.
    #[must_use]
    fn unrecognized(_: Self::Int) -> Option<Self> {
        None
    }
}

/// Reads an integer enum.
pub fn read_integer_enum<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: IntegerEnum<Int: Deserialize<'de>>,
    D: Deserializer<'de>,
{
    let value = T::Int::deserialize(deserializer)?;
    parse_integer_enum(value).map_err(D::Error::custom)
}

/// The variant of a value, or an error that lists the known ones.
pub fn parse_integer_enum<T: IntegerEnum>(value: T::Int) -> Result<T, UnknownValue> {
    let variant = find(value).or_else(|| T::unrecognized(value));
    variant.ok_or_else(|| UnknownValue::new(value.to_string(), T::NAME, T::VALUES))
}

/// The variant of a value, or the catch-all that holds it.
pub fn open_integer_enum<T: IntegerEnum>(value: T::Int, unrecognized: fn(T::Int) -> T) -> T {
    match find(value) {
        Some(variant) => variant,
        None => unrecognized(value),
    }
}

fn find<T: IntegerEnum>(value: T::Int) -> Option<T> {
    let index = T::VALUES.iter().position(|known| *known == value);
    index.and_then(T::known)
}
