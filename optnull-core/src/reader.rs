//! Reads the values of a map into a model's slots.

use core::marker::PhantomData;
use core::mem;

use serde_core::de::{Deserialize, DeserializeSeed, IgnoredAny, MapAccess};

use crate::borrow::{BorrowCow, Borrowed};
use crate::const_tag::{ConstTag, Literal};
use crate::content::RestKey;
use crate::flatten::{FlattenedEntry, FlattenedMap};
use crate::with::{ReadBy, ReadWith};
use crate::OptionalNullable;

/// Reads the value of the key that was read last, one call a field.
///
/// It holds the first error, so that a model's `read` takes no `Result` apart. It is a trait since
/// that is less for the compiler to check in each call than a struct with the map's type.
pub trait Reader<'de>: Sized {
    /// A required or defaulted field: its slot is full once its key was there.
    fn value<T: Deserialize<'de>>(&mut self, slot: &mut Option<T>);

    /// An `Option` or `OptionalNullable` field, whose slot is the field itself.
    fn direct<T: Deserialize<'de>>(&mut self, slot: &mut T);

    /// What a seed reads, or nothing after an error.
    fn seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Option<S::Value>;

    /// [`value`](Self::value) for a `Cow` that is borrowed.
    fn value_cow<T: BorrowCow<'de>>(&mut self, slot: &mut Option<T>) {
        if let Some(Borrowed(cow)) = self.next() {
            fill(slot, Some(cow));
        }
    }

    /// [`direct`](Self::direct) for a `Cow` that is borrowed.
    fn direct_cow<T: BorrowCow<'de>>(&mut self, slot: &mut T) {
        if let Some(Borrowed(cow)) = self.next() {
            fill(slot, cow);
        }
    }

    /// [`value`](Self::value) by the user's function of field `I` of model `M`.
    fn value_with<M: ReadWith<'de, T, I>, T, const I: usize>(&mut self, slot: &mut Option<T>) {
        if let Some(ReadBy { value, .. }) = self.next::<ReadBy<M, T, I>>() {
            fill(slot, Some(value));
        }
    }

    /// [`direct`](Self::direct) by the user's function of field `I` of model `M`.
    fn direct_with<M: ReadWith<'de, T, I>, T, const I: usize>(&mut self, slot: &mut T) {
        if let Some(ReadBy { value, .. }) = self.next::<ReadBy<M, T, I>>() {
            fill(slot, value);
        }
    }

    /// `null`, or a value by the user's function of field `I` of model `M`.
    fn nullable_with<M: ReadWith<'de, T, I>, T, const I: usize>(
        &mut self,
        slot: &mut OptionalNullable<T>,
    ) {
        if let Some(state) = self.next::<OptionalNullable<ReadBy<M, T, I>>>() {
            fill(slot, state.map(|by| by.value));
        }
    }

    /// Literal `N` of model `M`, of which there is nothing to keep.
    fn tag<M: Literal<N>, const N: usize>(&mut self) {
        self.next::<ConstTag<M, N>>();
    }

    /// An entry of a flattened map, which must not have its key.
    fn entry<T>(&mut self, map: &mut T, key: &RestKey<'de>)
    where
        T: FlattenedMap<Key: Deserialize<'de>, Value: Deserialize<'de>>,
    {
        self.seed(FlattenedEntry { map, key });
    }

    /// A value that nobody reads.
    fn ignore(&mut self) {
        self.next::<IgnoredAny>();
    }

    /// What a type reads, or nothing after an error.
    fn next<T: Deserialize<'de>>(&mut self) -> Option<T> {
        self.seed(PhantomData)
    }
}

/// Reads from a map.
pub(crate) struct MapReader<'de, A: MapAccess<'de>> {
    pub(crate) map: A,
    pub(crate) error: Option<A::Error>,
    input: PhantomData<&'de ()>,
}

impl<'de, A: MapAccess<'de>> MapReader<'de, A> {
    pub(crate) fn new(map: A) -> Self {
        MapReader {
            map,
            error: None,
            input: PhantomData,
        }
    }
}

impl<'de, A: MapAccess<'de>> Reader<'de> for MapReader<'de, A> {
    #[inline(never)]
    fn value<T: Deserialize<'de>>(&mut self, slot: &mut Option<T>) {
        match self.map.next_value() {
            Ok(value) => fill(slot, Some(value)),
            Err(error) => self.error = Some(error),
        }
    }

    #[inline(never)]
    fn direct<T: Deserialize<'de>>(&mut self, slot: &mut T) {
        match self.map.next_value() {
            Ok(value) => fill(slot, value),
            Err(error) => self.error = Some(error),
        }
    }

    fn seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Option<S::Value> {
        match self.map.next_value_seed(seed) {
            Ok(value) => Some(value),
            Err(error) => {
                self.error = Some(error);
                None
            }
        }
    }
}

/// Fills a slot. It is empty, as the second of two equal keys is refused: so what was in it need not
/// be dropped, and there is no code for that in between, which would cost one more copy.
fn fill<T>(slot: &mut T, value: T) {
    mem::forget(mem::replace(slot, value));
}
