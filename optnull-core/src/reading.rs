//! How an object is read of which the tag came first, or after other entries.

use core::fmt;
use core::iter::Chain;
use core::{option, slice};

use serde_core::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde_core::forward_to_deserialize_any;

use crate::content::{refuse_raw_value, visit_other_keys, Content, Entry};
use crate::kept::{read_tag, Kept, Place, Shared, Tags};

/// Reads a key before the tag.
#[derive(Clone, Copy)]
pub(crate) struct KeySeed<'a> {
    pub(crate) tag: &'static str,
    pub(crate) tags: Option<&'a Tags<'a>>,
}

pub(crate) enum Key<'de> {
    Tag,
    Other(Content<'de>),
}

impl KeySeed<'_> {
    fn find<'de, E: Error>(
        &self,
        key: &str,
        content: impl FnOnce() -> Content<'de>,
    ) -> Result<Key<'de>, E> {
        if key == self.tag {
            return Ok(Key::Tag);
        }
        match read_tag(self.tags, key) {
            Some(tag) => Err(E::duplicate_field(tag)),
            None => Ok(Key::Other(content())),
        }
    }
}

impl<'de> DeserializeSeed<'de> for KeySeed<'_> {
    type Value = Key<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        // As the keys of a model.
        deserializer.deserialize_string(self)
    }
}

impl<'de> Visitor<'de> for KeySeed<'_> {
    type Value = Key<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Self::Value, E> {
        self.find(key, || Content::String(key.into()))
    }

    fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<Self::Value, E> {
        self.find(key, || Content::Str(key))
    }

    fn visit_bytes<E: Error>(self, key: &[u8]) -> Result<Self::Value, E> {
        match core::str::from_utf8(key) {
            Ok(key) => self.visit_str(key),
            Err(_) => Ok(Key::Other(Content::ByteBuf(key.into()))),
        }
    }

    visit_other_keys!(|self, key| Ok(Key::Other(key)));
}

/// An object of which the tag was read: the entries before it, the tag, unless that is the
/// union's own, and the rest as it comes.
pub(crate) struct Reading<'a, 'de, A> {
    pub(crate) kept: Chain<slice::Iter<'a, Entry<'de>>, option::IntoIter<&'a Entry<'de>>>,
    /// The kept entry whose value comes next.
    pub(crate) entry: Option<&'a Entry<'de>>,
    pub(crate) rest: A,
    /// The tags that the rest cannot have again, where who reads it does not know them.
    pub(crate) refused: Option<KeySeed<'a>>,
    pub(crate) shared: &'a Shared,
}

impl<'de, A: MapAccess<'de>> Deserializer<'de> for Reading<'_, 'de, A> {
    type Error = A::Error;

    fn is_human_readable(&self) -> bool {
        self.shared.human_readable
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_map(self)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        refuse_raw_value(name)?;
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de, A: MapAccess<'de>> Reading<'_, 'de, A> {
    fn next_rest_key<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        let Some(refused) = self.refused else {
            return self.rest.next_key_seed(seed);
        };
        match self.rest.next_key_seed(refused)? {
            None => Ok(None),
            Some(Key::Tag) => Err(A::Error::duplicate_field(refused.tag)),
            Some(Key::Other(key)) => {
                let key = seed.deserialize(Kept::new(&key, self.shared, Place::Key));
                key.map(Some).map_err(A::Error::custom)
            }
        }
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Reading<'_, 'de, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        self.entry = self.kept.next();
        let Some((key, _)) = self.entry else {
            return self.next_rest_key(seed);
        };
        let key = seed.deserialize(Kept::new(key, self.shared, Place::Key));
        key.map(Some).map_err(A::Error::custom)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        let Some((key, value)) = self.entry else {
            return self.rest.next_value_seed(seed);
        };
        let value = seed.deserialize(Kept::new(value, self.shared, Place::Entry));
        value.map_err(|reason| A::Error::custom(reason.under_key(key)))
    }
}
