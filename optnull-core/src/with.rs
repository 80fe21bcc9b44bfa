//! Fields that are read or written by a function of the user's: `#[serde(with = "…")]`.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Deserializer, Error, Visitor};
use serde_core::ser::{Serialize, Serializer};

use crate::OptionalNullable;

/// The user's function that writes field `I` of a model, as a trait so that it can be a value's impl.
pub trait WriteWith<const I: usize> {
    /// What the function takes.
    type Value: ?Sized;

    /// Calls it.
    fn write_with<S: Serializer>(value: &Self::Value, serializer: S) -> Result<S::Ok, S::Error>;
}

/// A value of field `I` of model `M`, written by the user's function.
pub struct With<'a, M: WriteWith<I>, const I: usize>(pub &'a M::Value);

impl<M: WriteWith<I>, const I: usize> Serialize for With<'_, M, I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        M::write_with(self.0, serializer)
    }
}

/// The user's function that reads the inner value of field `I`, an `OptionalNullable`.
pub trait ReadWith<'de, const I: usize> {
    /// What the function gives.
    type Value;

    /// Calls it.
    fn read_with<D: Deserializer<'de>>(deserializer: D) -> Result<Self::Value, D::Error>;
}

/// Reads `null`, or a value by the user's function.
pub fn nullable_with<'de, M, const I: usize, D>(
    deserializer: D,
) -> Result<OptionalNullable<M::Value>, D::Error>
where
    M: ReadWith<'de, I>,
    D: Deserializer<'de>,
{
    deserializer.deserialize_option(NullableVisitor::<M, I>(PhantomData))
}

struct NullableVisitor<M, const I: usize>(PhantomData<M>);

impl<'de, M: ReadWith<'de, I>, const I: usize> Visitor<'de> for NullableVisitor<M, I> {
    type Value = OptionalNullable<M::Value>;

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
