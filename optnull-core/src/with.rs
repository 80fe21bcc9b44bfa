//! Fields that are read or written by a function of the user's: `#[serde(with = "…")]`.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Deserializer, Error, Visitor};
use serde_core::ser::{Serialize, Serializer};

use crate::OptionalNullable;

/// The user's function that writes a `T`, that of field `I` of a model, so that it can be a
/// value's impl.
pub trait WriteWith<T: ?Sized, const I: usize> {
    /// Calls it.
    fn write_with<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error>;
}

/// A value that is written by the user's function of field `I` of model `M`.
pub struct With<'a, M, T: ?Sized, const I: usize> {
    value: &'a T,
    model: PhantomData<M>,
}

impl<'a, M, T: ?Sized, const I: usize> With<'a, M, T, I> {
    /// Lends the value to the function.
    pub fn new(value: &'a T) -> Self {
        With {
            value,
            model: PhantomData,
        }
    }
}

impl<M: WriteWith<T, I>, T: ?Sized, const I: usize> Serialize for With<'_, M, T, I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        M::write_with(self.value, serializer)
    }
}

/// The user's function that reads a `T`, the inner value of field `I`, an `OptionalNullable`.
pub trait ReadWith<'de, T, const I: usize> {
    /// Calls it.
    fn read_with<D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error>;
}

/// Reads `null`, or a value by the user's function.
pub fn nullable_with<'de, M, T, const I: usize, D>(
    deserializer: D,
) -> Result<OptionalNullable<T>, D::Error>
where
    M: ReadWith<'de, T, I>,
    D: Deserializer<'de>,
{
    deserializer.deserialize_option(NullableVisitor::<M, T, I>(PhantomData))
}

struct NullableVisitor<M, T, const I: usize>(PhantomData<(M, T)>);

impl<'de, M: ReadWith<'de, T, I>, T, const I: usize> Visitor<'de> for NullableVisitor<M, T, I> {
    type Value = OptionalNullable<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("null or a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(OptionalNullable::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(OptionalNullable::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        M::read_with(deserializer).map(OptionalNullable::Value)
    }
}
