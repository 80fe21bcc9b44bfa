//! The one reader that every model shares.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor,
};

use crate::error;
use crate::model::{Model, Read};

/// Reads a model from a map of its keys.
///
/// It is asked for as a struct where that reads the same: a model that is flattened into a struct
/// of serde's derive gets only its own keys then, and leaves the others. A format that writes for
/// machines may read a struct by position.
pub fn read_model<'de, M, D>(deserializer: D) -> Result<M, D::Error>
where
    M: Read<'de>,
    D: Deserializer<'de>,
{
    if deserializer.is_human_readable() {
        return deserializer.deserialize_struct(M::NAME, M::FIELDS, ModelVisitor(PhantomData));
    }
    deserializer.deserialize_map(ModelVisitor(PhantomData))
}

/// Reads a required or defaulted field: its slot is full once its key was there.
pub fn value<'de, T, D>(slot: &mut Option<T>, deserializer: D) -> Result<(), D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    put(slot, T::deserialize(deserializer))
}

/// Reads an `Option` or `OptionalNullable` field, whose slot is the field itself.
pub fn direct<'de, T, D>(slot: &mut T, deserializer: D) -> Result<(), D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    put_direct(slot, T::deserialize(deserializer))
}

/// [`value`] for a field that a function of the user's read.
pub fn put<T, E>(slot: &mut Option<T>, read: Result<T, E>) -> Result<(), E> {
    match read {
        Ok(value) => {
            *slot = Some(value);
            Ok(())
        }
        Err(error) => Err(error),
    }
}

/// [`direct`] for a field that a function of the user's read.
pub fn put_direct<T, E>(slot: &mut T, read: Result<T, E>) -> Result<(), E> {
    match read {
        Ok(value) => {
            *slot = value;
            Ok(())
        }
        Err(error) => Err(error),
    }
}

/// Reads and drops a value: the arm of a model's `read` for an index that it does not have.
pub fn ignore<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
    match IgnoredAny::deserialize(deserializer) {
        Ok(IgnoredAny) => Ok(()),
        Err(error) => Err(error),
    }
}

struct ModelVisitor<M>(PhantomData<M>);

impl<'de, M: Read<'de>> Visitor<'de> for ModelVisitor<M> {
    type Value = M;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object for `{}`", M::NAME)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<M, A::Error> {
        let mut parts = M::empty();
        let mut seen = Seen::default();
        let mut keys = Keys {
            names: M::KEYS,
            aliases: M::ALIASES,
            deny_unknown: M::DENY_UNKNOWN_FIELDS,
            expected: 0,
        };
        while let Some(key) = map.next_key_seed(&mut keys)? {
            let Some(index) = key else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            if !seen.insert(index) {
                return Err(A::Error::duplicate_field(M::KEYS[index]));
            }
            map.next_value_seed(FieldSeed::<M> {
                parts: &mut parts,
                index,
            })?;
        }
        if !seen.contains_all(M::REQUIRED) {
            let missing = seen.missing(M::KEYS, M::REQUIRED);
            return Err(A::Error::custom(error::missing_fields(M::NAME, &missing)));
        }
        Ok(M::finish(parts))
    }
}

/// Reads the value of one key into its slot.
struct FieldSeed<'a, M: Model> {
    parts: &'a mut M::Parts,
    index: usize,
}

impl<'de, M: Read<'de>> DeserializeSeed<'de> for FieldSeed<'_, M> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        M::read(self.parts, self.index, deserializer)
    }
}

/// Turns a key into its index, or into `None` where it is unknown and may be.
struct Keys {
    names: &'static [&'static str],
    aliases: &'static [(&'static str, usize)],
    deny_unknown: bool,
    /// The key after the last one that was found: documents mostly keep the order of declaration.
    expected: usize,
}

impl Keys {
    #[inline]
    fn find(&mut self, key: &str) -> Option<usize> {
        if self.names.get(self.expected) == Some(&key) {
            self.expected += 1;
            return Some(self.expected - 1);
        }
        let index = self.search(key)?;
        self.expected = index + 1;
        Some(index)
    }

    /// From the expected key on, since the ones before are mostly read already, and around.
    fn search(&self, key: &str) -> Option<usize> {
        let from = self.expected.min(self.names.len());
        let (before, after) = self.names.split_at(from);
        if let Some(index) = after.iter().position(|name| *name == key) {
            return Some(from + index);
        }
        let index = before.iter().position(|name| *name == key);
        index.or_else(|| {
            let alias = self.aliases.iter().find(|(alias, _)| *alias == key);
            alias.map(|(_, index)| *index)
        })
    }

    fn unknown<E: Error>(&self, key: &str) -> Result<Option<usize>, E> {
        if self.deny_unknown {
            return Err(E::unknown_field(key, self.names));
        }
        Ok(None)
    }
}

impl<'de> DeserializeSeed<'de> for &mut Keys {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        // Not `deserialize_identifier`, which some formats read as a number, and not
        // `deserialize_str`, of which ciborium reads 4,096 bytes only.
        deserializer.deserialize_string(self)
    }
}

impl Visitor<'_> for &mut Keys {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Self::Value, E> {
        match self.find(key) {
            Some(index) => Ok(Some(index)),
            None => self.unknown(key),
        }
    }

    fn visit_bytes<E: Error>(self, key: &[u8]) -> Result<Self::Value, E> {
        match core::str::from_utf8(key) {
            Ok(key) => self.visit_str(key),
            Err(_) => self.unknown(&String::from_utf8_lossy(key)),
        }
    }

    // CBOR and MessagePack can have numbers for keys. No field is named by its position.
    fn visit_u64<E: Error>(self, key: u64) -> Result<Self::Value, E> {
        self.unknown(&key.to_string())
    }

    fn visit_i64<E: Error>(self, key: i64) -> Result<Self::Value, E> {
        self.unknown(&key.to_string())
    }
}

/// The keys that were read: the first 128 without an allocation.
#[derive(Default)]
struct Seen {
    near: [u64; 2],
    far: Vec<u64>,
}

impl Seen {
    /// Whether `index` is new.
    #[inline]
    fn insert(&mut self, index: usize) -> bool {
        let bit = 1 << (index % 64);
        let word = match self.near.get_mut(index / 64) {
            Some(word) => word,
            None => self.far_word(index / 64 - 2),
        };
        let new = *word & bit == 0;
        *word |= bit;
        new
    }

    #[cold]
    fn far_word(&mut self, word: usize) -> &mut u64 {
        if self.far.len() <= word {
            self.far.resize(word + 1, 0);
        }
        &mut self.far[word]
    }

    fn contains_all(&self, required: &[u64]) -> bool {
        let mut words = required.iter().enumerate();
        words.all(|(index, word)| word & !self.word(index) == 0)
    }

    fn word(&self, index: usize) -> u64 {
        let near = self.near.get(index);
        near.or_else(|| self.far.get(index - 2))
            .copied()
            .unwrap_or(0)
    }

    /// The required keys that were not read.
    #[cold]
    fn missing(&self, keys: &[&'static str], required: &[u64]) -> Vec<&'static str> {
        let mut missing = Vec::new();
        for (index, word) in required.iter().enumerate() {
            let left = word & !self.word(index);
            let keys = keys.iter().skip(index * 64).take(64).enumerate();
            missing.extend(
                keys.filter(|(bit, _)| left & (1 << bit) != 0)
                    .map(|(_, key)| *key),
            );
        }
        missing
    }
}
