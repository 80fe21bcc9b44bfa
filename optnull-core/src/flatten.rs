//! Fields whose keys become their model's: `#[serde(flatten)]` on a model or on a map.

use serde_core::de::{Deserialize, Deserializer, Error};

use crate::content::RestKey;
use crate::error;
use crate::kept::{Kept, Place, Shared};
use crate::model::{Model, Read};

/// The slot of a flattened model `M`, in a field of type `F`: `M`, `Box<M>` or `Option<M>`.
pub enum FlattenedSlot<M: Model, F> {
    /// None of its keys was read.
    Empty,
    /// Some of its keys were.
    Parts(M::Parts),
    /// The builder's setter was called.
    Set(F),
}

impl<M: Model, F> FlattenedSlot<M, F> {
    fn parts(&mut self) -> &mut M::Parts {
        if !matches!(self, FlattenedSlot::Parts(_)) {
            *self = FlattenedSlot::Parts(M::empty());
        }
        match self {
            FlattenedSlot::Parts(parts) => parts,
            _ => unreachable!("the parts were just put in"),
        }
    }

    /// The field, of which every required key was read.
    pub fn finish(self) -> F
    where
        F: From<M>,
    {
        match self {
            FlattenedSlot::Empty => F::from(M::finish(M::empty())),
            FlattenedSlot::Parts(parts) => F::from(M::finish(parts)),
            FlattenedSlot::Set(field) => field,
        }
    }
}

impl<M: Model> FlattenedSlot<M, Option<M>> {
    /// The field, which is `None` where none of its keys was read.
    pub fn finish_optional(self) -> Option<M> {
        match self {
            FlattenedSlot::Empty => None,
            FlattenedSlot::Parts(parts) => Some(M::finish(parts)),
            FlattenedSlot::Set(field) => field,
        }
    }
}

/// Reads the value of a flattened model's key.
pub fn flattened<'de, M, F, D>(
    slot: &mut FlattenedSlot<M, F>,
    index: usize,
    deserializer: D,
) -> Result<(), D::Error>
where
    M: Read<'de>,
    D: Deserializer<'de>,
{
    M::read(slot.parts(), index, deserializer)
}

/// Reads an entry into the map of a flattened model, or drops it where there is none.
pub fn flattened_rest<'de, M, F, D>(
    slot: &mut FlattenedSlot<M, F>,
    key: &RestKey<'de>,
    deserializer: D,
) -> Result<(), D::Error>
where
    M: Read<'de>,
    D: Deserializer<'de>,
{
    M::read_rest(slot.parts(), key, deserializer)
}

/// Reads an entry into a flattened map, which must not have its key.
pub fn insert<'de, T, K, V, D>(
    map: &mut T,
    key: &RestKey<'de>,
    deserializer: D,
) -> Result<(), D::Error>
where
    T: IntoIterator<Item = (K, V)> + Extend<(K, V)>,
    for<'a> &'a T: IntoIterator,
    K: Deserialize<'de>,
    V: Deserialize<'de>,
    D: Deserializer<'de>,
{
    let shared = Shared::new(deserializer.is_human_readable());
    let own = K::deserialize(Kept::new(&key.0, &shared, Place::Key)).map_err(D::Error::custom)?;
    let value = V::deserialize(deserializer)?;
    let before = length(map);
    map.extend([(own, value)]);
    if length(map) == before {
        return Err(D::Error::custom(error::duplicate_key(&key.0.text())));
    }
    Ok(())
}

fn length<T>(map: &T) -> usize
where
    for<'a> &'a T: IntoIterator,
{
    map.into_iter().size_hint().0
}
