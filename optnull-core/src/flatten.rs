//! Fields whose keys become their model's: `#[serde(flatten)]` on a model or on a map.

use serde_core::de::{Deserialize, Deserializer, Error};

use crate::content::RestKey;
use crate::error;
use crate::kept::{Kept, Place, Shared};

/// The slot of a flattened model with these parts, in a field of type `F`: the model, or one in a
/// `Box` or an `Option`.
pub enum FlattenedSlot<P, F> {
    /// None of its keys was read.
    Empty,
    /// Some of its keys were.
    Parts(P),
    /// The builder's setter was called.
    Set(F),
}

impl<P, F> FlattenedSlot<P, F> {
    /// The parts that a key is read into.
    pub fn parts(&mut self, empty: fn() -> P) -> &mut P {
        if !matches!(self, FlattenedSlot::Parts(_)) {
            *self = FlattenedSlot::Parts(empty());
        }
        match self {
            FlattenedSlot::Parts(parts) => parts,
            _ => unreachable!("the parts were just put in"),
        }
    }

    /// The field, of which every required key was read.
    pub fn finish<M>(self, empty: fn() -> P, finish: fn(P) -> M) -> F
    where
        F: From<M>,
    {
        match self {
            FlattenedSlot::Empty => F::from(finish(empty())),
            FlattenedSlot::Parts(parts) => F::from(finish(parts)),
            FlattenedSlot::Set(field) => field,
        }
    }
}

impl<P, M> FlattenedSlot<P, Option<M>> {
    /// The field, which is `None` where none of its keys was read.
    pub fn finish_optional(self, finish: fn(P) -> M) -> Option<M> {
        match self {
            FlattenedSlot::Empty => None,
            FlattenedSlot::Parts(parts) => Some(finish(parts)),
            FlattenedSlot::Set(field) => field,
        }
    }
}

/// A map that a field flattens.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a map, though its name ends in `Map`",
    label = "not a map",
    note = "`flatten` takes a type for a map by its name: give a model another name, or remove `flatten`"
)]
pub trait FlattenedMap: Sized {
    /// Its keys.
    type Key;
    /// Its values.
    type Value;

    /// A map without entries.
    fn empty() -> Self;

    /// Puts an entry in, if its key is new.
    fn insert_new(&mut self, key: Self::Key, value: Self::Value) -> bool;
}

#[diagnostic::do_not_recommend]
impl<T, K, V> FlattenedMap for T
where
    T: IntoIterator<Item = (K, V)> + Extend<(K, V)> + Default,
    for<'a> &'a T: IntoIterator,
{
    type Key = K;
    type Value = V;

    fn empty() -> Self {
        T::default()
    }

    fn insert_new(&mut self, key: K, value: V) -> bool {
        let before = length(self);
        self.extend([(key, value)]);
        before.is_none() || length(self) != before
    }
}

/// How many entries a map says that it has.
fn length<'a, T>(map: &'a T) -> Option<usize>
where
    &'a T: IntoIterator,
{
    let (least, most) = map.into_iter().size_hint();
    most.filter(|most| *most == least)
}

/// Reads an entry into a flattened map, which must not have its key.
pub(crate) fn insert<'de, T, D>(
    map: &mut T,
    key: &RestKey<'de>,
    deserializer: D,
) -> Result<(), D::Error>
where
    T: FlattenedMap<Key: Deserialize<'de>, Value: Deserialize<'de>>,
    D: Deserializer<'de>,
{
    let shared = Shared::new(deserializer.is_human_readable());
    let own = Kept::new(&key.0, &shared, Place::Key);
    let own = T::Key::deserialize(own).map_err(D::Error::custom)?;
    let value = T::Value::deserialize(deserializer)?;
    if !map.insert_new(own, value) {
        return Err(D::Error::custom(error::duplicate_key(&key.0.text())));
    }
    Ok(())
}
