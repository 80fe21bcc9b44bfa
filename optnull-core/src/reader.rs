//! Reads one value into the slot of its field.

use core::mem;

use serde_core::de::{Deserialize, Deserializer, IgnoredAny};

use crate::borrow::BorrowCow;
use crate::const_tag::{ConstTag, Literal};
use crate::content::RestKey;
use crate::flatten::{insert, FlattenedMap};
use crate::with::{ReadBy, ReadWith};
use crate::OptionalNullable;

/// Reads one value, so that a model's `read` has one call a field.
///
/// Each deserializer is one. A model names this trait and a type of errors, and not `Deserializer`
/// and `D::Error`, which rustc would look up again in each call.
pub trait Reader<'de, E>: Sized {
    /// A required or defaulted field: its slot is full once its key was there.
    fn value<T: Deserialize<'de>>(self, slot: &mut Option<T>) -> Result<(), E>;

    /// An `Option` or `OptionalNullable` field, whose slot is the field itself.
    fn direct<T: Deserialize<'de>>(self, slot: &mut T) -> Result<(), E>;

    /// [`value`](Self::value) for a `Cow` that is borrowed.
    fn value_cow<T: BorrowCow<'de>>(self, slot: &mut Option<T>) -> Result<(), E>;

    /// [`direct`](Self::direct) for a `Cow` that is borrowed.
    fn direct_cow<T: BorrowCow<'de>>(self, slot: &mut T) -> Result<(), E>;

    /// [`value`](Self::value) by the user's function of field `I` of model `M`.
    fn value_with<M: ReadWith<'de, T, I>, T, const I: usize>(
        self,
        slot: &mut Option<T>,
    ) -> Result<(), E>;

    /// [`direct`](Self::direct) by the user's function of field `I` of model `M`.
    fn direct_with<M: ReadWith<'de, T, I>, T, const I: usize>(self, slot: &mut T) -> Result<(), E>;

    /// `null`, or a value by the user's function of field `I` of model `M`.
    fn nullable_with<M: ReadWith<'de, T, I>, T, const I: usize>(
        self,
        slot: &mut OptionalNullable<T>,
    ) -> Result<(), E>;

    /// Literal `N` of model `M`, of which there is nothing to keep.
    fn tag<M: Literal<N>, const N: usize>(self) -> Result<(), E>;

    /// An entry of a flattened map, which must not have its key.
    fn entry<T>(self, map: &mut T, key: &RestKey<'de>) -> Result<(), E>
    where
        T: FlattenedMap<Key: Deserialize<'de>, Value: Deserialize<'de>>;

    /// A value that nobody reads.
    fn ignore(self) -> Result<(), E>;
}

impl<'de, D: Deserializer<'de>> Reader<'de, D::Error> for D {
    // Once for each type and not for each field of it, which made programs a tenth larger.
    #[inline(never)]
    fn value<T: Deserialize<'de>>(self, slot: &mut Option<T>) -> Result<(), D::Error> {
        fill(slot, T::deserialize(self).map(Some))
    }

    #[inline(never)]
    fn direct<T: Deserialize<'de>>(self, slot: &mut T) -> Result<(), D::Error> {
        fill(slot, T::deserialize(self))
    }

    fn value_cow<T: BorrowCow<'de>>(self, slot: &mut Option<T>) -> Result<(), D::Error> {
        fill(slot, T::borrow_cow(self).map(Some))
    }

    fn direct_cow<T: BorrowCow<'de>>(self, slot: &mut T) -> Result<(), D::Error> {
        fill(slot, T::borrow_cow(self))
    }

    fn value_with<M: ReadWith<'de, T, I>, T, const I: usize>(
        self,
        slot: &mut Option<T>,
    ) -> Result<(), D::Error> {
        fill(slot, M::read_with(self).map(Some))
    }

    fn direct_with<M: ReadWith<'de, T, I>, T, const I: usize>(
        self,
        slot: &mut T,
    ) -> Result<(), D::Error> {
        fill(slot, M::read_with(self))
    }

    fn nullable_with<M: ReadWith<'de, T, I>, T, const I: usize>(
        self,
        slot: &mut OptionalNullable<T>,
    ) -> Result<(), D::Error> {
        let read = OptionalNullable::<ReadBy<M, T, I>>::deserialize(self);
        fill(slot, read.map(|state| state.map(|by| by.value)))
    }

    fn tag<M: Literal<N>, const N: usize>(self) -> Result<(), D::Error> {
        ConstTag::<M, N>::deserialize(self).map(|_| ())
    }

    fn entry<T>(self, map: &mut T, key: &RestKey<'de>) -> Result<(), D::Error>
    where
        T: FlattenedMap<Key: Deserialize<'de>, Value: Deserialize<'de>>,
    {
        insert(map, key, self)
    }

    fn ignore(self) -> Result<(), D::Error> {
        IgnoredAny::deserialize(self).map(|IgnoredAny| ())
    }
}

/// Fills a slot. It is empty, as the second of two equal keys is refused: so what was in it need not
/// be dropped, and there is no code for that in between, which would cost one more copy.
#[inline]
fn fill<T, E>(slot: &mut T, value: Result<T, E>) -> Result<(), E> {
    match value {
        Ok(value) => {
            mem::forget(mem::replace(slot, value));
            Ok(())
        }
        Err(error) => Err(error),
    }
}
