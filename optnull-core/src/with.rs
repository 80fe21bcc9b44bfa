//! Fields that are read or written by a function of the user's: `#[serde(with = "…")]`.

use core::marker::PhantomData;

use serde_core::de::{Deserialize, Deserializer};
use serde_core::ser::{Serialize, Serializer};

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

/// The user's function that reads a `T`: field `I` of a model, or the inner value of that where it
/// is an `OptionalNullable`.
pub trait ReadWith<'de, T, const I: usize> {
    /// Calls it.
    fn read_with<D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error>;
}

/// A value that was read by the user's function of field `I` of model `M`.
pub(crate) struct ReadBy<M, T, const I: usize> {
    pub(crate) value: T,
    model: PhantomData<M>,
}

impl<'de, M: ReadWith<'de, T, I>, T, const I: usize> Deserialize<'de> for ReadBy<M, T, I> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = M::read_with(deserializer)?;
        Ok(ReadBy {
            value,
            model: PhantomData,
        })
    }
}
