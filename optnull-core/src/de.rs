//! The one reader that every model shares.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use crate::content::{visit_other_keys, Content, RestKey};
use crate::error;
use crate::kept::{read_tag, Tags};
use crate::keys;
use crate::model::{Model, Read};
use crate::same::same;
use crate::table::{Flattened, Table};
use crate::tagged::ReadObject;

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
    let visitor = ModelVisitor {
        tags: None,
        model: PhantomData,
    };
    let names_all_keys = M::TABLE.rare.flattened.is_empty() && !M::TABLE.rare.reads_rest();
    if names_all_keys && deserializer.is_human_readable() {
        return deserializer.deserialize_struct(M::TABLE.name, M::TABLE.names(), visitor);
    }
    deserializer.deserialize_map(visitor)
}

#[diagnostic::do_not_recommend]
impl<'de, M: Read<'de>> ReadObject<'de> for M {
    fn read_object<D: Deserializer<'de>>(
        deserializer: D,
        tags: Option<&Tags>,
    ) -> Result<Self, D::Error> {
        let model = PhantomData;
        deserializer.deserialize_map(ModelVisitor { tags, model })
    }
}

struct ModelVisitor<'a, M> {
    /// The tags that unions around have read of it.
    tags: Option<&'a Tags<'a>>,
    model: PhantomData<M>,
}

impl<'de, M: Read<'de>> Visitor<'de> for ModelVisitor<'_, M> {
    type Value = M;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object for `{}`", M::TABLE.name)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<M, A::Error> {
        let mut parts = M::empty();
        let (mut rest, mut far) = (None, Vec::new());
        // What only some models need is lent, so that it costs the others nothing.
        let mut seen = Seen {
            near: [0; NEAR],
            far: if M::COUNT > 64 * NEAR {
                Some(&mut far)
            } else {
                None
            },
        };
        let mut keys = Keys {
            names: M::TABLE.keys,
            slots: M::SLOTS,
            table: M::TABLE,
            rest: if M::KEEPS_REST { Some(&mut rest) } else { None },
            expected: 0,
            tags: self.tags,
        };
        while let Some(index) = map.next_key_seed(&mut keys)? {
            // A constant, so that a model without a flattened map has no code for one.
            let kept = if M::KEEPS_REST {
                keys.take_rest()
            } else {
                None
            };
            let parts = &mut parts;
            if let Some(key) = kept {
                map.next_value_seed(RestSeed::<M> { parts, key })?;
            } else if index == UNKNOWN {
                map.next_value::<IgnoredAny>()?;
            } else if seen.insert(index, M::COUNT) {
                map.next_value_seed(FieldSeed::<M> { parts, index })?;
            } else {
                return Err(duplicate(M::TABLE, index));
            }
        }
        let flattened = M::TABLE.rare.flattened.is_empty() || seen.contains_flattened(M::TABLE, 0);
        if !seen.contains_all(M::TABLE.required) || !flattened {
            return Err(missing(M::TABLE, &seen));
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

/// Reads an entry whose key is no field's.
struct RestSeed<'a, 'de, M: Model> {
    parts: &'a mut M::Parts,
    key: RestKey<'de>,
}

impl<'de, M: Read<'de>> DeserializeSeed<'de> for RestSeed<'_, 'de, M> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        M::read_rest(self.parts, &self.key, deserializer)
    }
}

#[cold]
fn duplicate<E: Error>(table: &Table, index: usize) -> E {
    E::duplicate_field(table.key(index).unwrap_or_default())
}

#[cold]
fn missing<E: Error>(table: &Table, seen: &Seen) -> E {
    E::custom(error::missing_fields(table.name, &seen.missing(table)))
}

/// In place of an index, a key that is unknown and may be. An `Option` would not be returned in
/// registers.
const UNKNOWN: usize = usize::MAX;

/// Turns a key into its index, or into [`UNKNOWN`].
struct Keys<'a, 'de> {
    /// Those of the table, at hand for each key.
    names: &'static [&'static str],
    /// Where to look for them.
    slots: &'static [u16],
    table: &'static Table,
    /// Where an unknown key is kept, if it is.
    rest: Option<&'a mut Option<Content<'de>>>,
    /// The tags that unions around have read.
    tags: Option<&'a Tags<'a>>,
    /// The key after the last one that was found: documents mostly keep the order of declaration.
    expected: usize,
}

impl<'de> Keys<'_, 'de> {
    #[expect(
        clippy::inline_always,
        reason = "as a call, which rustc makes of it otherwise, it costs 4% of all instructions"
    )]
    #[inline(always)]
    fn find(&mut self, key: &str) -> Option<usize> {
        let index = match self.names.get(self.expected) {
            Some(expected) if same(expected, key) => self.expected,
            None if !self.table.rare.flattened.is_empty() => self.search_after(key)?,
            _ => match self.search(key) {
                Some(index) => index,
                None => self.table.find_other(key)?,
            },
        };
        self.expected = index + 1;
        Some(index)
    }

    /// One of the model's own keys.
    #[inline(never)]
    fn search(&self, key: &str) -> Option<usize> {
        keys::find(self.names, self.slots, self.expected, key)
    }

    fn take_rest(&mut self) -> Option<RestKey<'de>> {
        self.rest.as_mut()?.take().map(RestKey)
    }

    /// A key after the last of the model's own: the expected one of a flattened model, or any.
    #[inline(never)]
    fn search_after(&self, key: &str) -> Option<usize> {
        if self.table.key(self.expected) == Some(key) {
            return Some(self.expected);
        }
        self.search(key).or_else(|| self.table.find_other(key))
    }

    /// A text that names no field, which can be a tag that was read.
    #[cold]
    fn other_text<E: Error>(
        &mut self,
        key: &str,
        content: impl FnOnce() -> Content<'de>,
    ) -> Result<usize, E> {
        match read_tag(self.tags, key) {
            Some(tag) => Err(E::duplicate_field(tag)),
            None => self.unknown(key, content),
        }
    }

    #[cold]
    fn unknown<E: Error>(
        &mut self,
        key: &str,
        content: impl FnOnce() -> Content<'de>,
    ) -> Result<usize, E> {
        if let Some(rest) = &mut self.rest {
            **rest = Some(content());
        } else if self.table.rare.deny_unknown_fields {
            return Err(self.denied(key));
        }
        Ok(UNKNOWN)
    }

    #[cold]
    fn denied<E: Error>(&self, key: &str) -> E {
        if self.table.rare.flattened.is_empty() {
            return E::unknown_field(key, self.names);
        }
        let known = (0..self.table.count()).filter_map(|index| self.table.key(index));
        E::custom(error::unknown_field(key, &known.collect::<Vec<_>>()))
    }
}

impl<'de> DeserializeSeed<'de> for &mut Keys<'_, 'de> {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        // Not `deserialize_identifier`, which some formats read as a number, and not
        // `deserialize_str`, of which ciborium reads 4,096 bytes only.
        deserializer.deserialize_string(self)
    }
}

impl<'de> Visitor<'de> for &mut Keys<'_, 'de> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Self::Value, E> {
        match self.find(key) {
            Some(index) => Ok(index),
            None => self.other_text(key, || Content::String(key.into())),
        }
    }

    fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<Self::Value, E> {
        match self.find(key) {
            Some(index) => Ok(index),
            None => self.other_text(key, || Content::Str(key)),
        }
    }

    fn visit_bytes<E: Error>(self, key: &[u8]) -> Result<Self::Value, E> {
        match core::str::from_utf8(key) {
            Ok(key) => self.visit_str(key),
            Err(_) => self.unknown(&String::from_utf8_lossy(key), || {
                Content::ByteBuf(key.into())
            }),
        }
    }

    // No field is named by its position.
    visit_other_keys!(|self, key| self.unknown(&key.text(), || key));
}

/// How many words the marks of keys have without an allocation.
const NEAR: usize = 2;

/// The keys that were read.
struct Seen<'a> {
    near: [u64; NEAR],
    /// Those of a model that has more.
    far: Option<&'a mut Vec<u64>>,
}

impl Seen<'_> {
    /// Whether `index`, one of so many, is new.
    #[inline]
    fn insert(&mut self, index: usize, count: usize) -> bool {
        let bit = 1 << (index % 64);
        // Most models have one word of keys. The count is a constant, as this is inlined.
        let word = match self.near.get_mut(if count <= 64 { 0 } else { index / 64 }) {
            Some(word) => word,
            None => match self.far_word(index / 64 - NEAR) {
                Some(word) => word,
                None => return false,
            },
        };
        let new = *word & bit == 0;
        *word |= bit;
        new
    }

    #[cold]
    fn far_word(&mut self, word: usize) -> Option<&mut u64> {
        let far = self.far.as_mut()?;
        if far.len() <= word {
            far.resize(word + 1, 0);
        }
        far.get_mut(word)
    }

    #[inline]
    fn contains_all(&self, required: &[u64]) -> bool {
        if let [required] = required {
            return required & !self.near[0] == 0;
        }
        let mut words = required.iter().enumerate();
        words.all(|(index, word)| word & !self.word(index) == 0)
    }

    fn word(&self, index: usize) -> u64 {
        let near = self.near.get(index);
        near.or_else(|| self.far.as_ref()?.get(index.checked_sub(NEAR)?))
            .copied()
            .unwrap_or(0)
    }

    /// Whether the required keys of the models that are flattened into a table were read. Its own
    /// keys have the indices from `first` on.
    fn contains_flattened(&self, table: &Table, first: usize) -> bool {
        let mut first = first + table.keys.len();
        table
            .rare
            .flattened
            .iter()
            .all(|Flattened { table, optional }| {
                let indices = first..first + table.count();
                first = indices.end;
                let absent = *optional && !indices.clone().any(|index| self.contains(index));
                absent
                    || table
                        .required_keys()
                        .all(|index| self.contains(indices.start + index))
                        && self.contains_flattened(table, indices.start)
            })
    }

    fn contains(&self, index: usize) -> bool {
        self.word(index / 64) & (1 << (index % 64)) != 0
    }

    /// The required keys that were not read, those of flattened models too.
    #[cold]
    fn missing(&self, table: &Table) -> Vec<&'static str> {
        let mut missing = Vec::new();
        self.add_missing(table, 0, &mut missing);
        missing
    }

    /// Those of a table whose keys have the indices from `first` on.
    fn add_missing(&self, table: &Table, first: usize, missing: &mut Vec<&'static str>) {
        let own = table.required_keys();
        let own = own.filter(|index| !self.contains(first + index));
        missing.extend(own.map(|index| table.keys[index]));
        let mut first = first + table.keys.len();
        for Flattened { table, optional } in table.rare.flattened {
            let indices = first..first + table.count();
            first = indices.end;
            if !optional || indices.clone().any(|index| self.contains(index)) {
                self.add_missing(table, indices.start, missing);
            }
        }
    }
}
