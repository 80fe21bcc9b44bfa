//! The one writer that every model shares.

use alloc::vec::Vec;
use core::fmt;

use serde_core::ser::{Error, Serialize, SerializeMap, Serializer};

use crate::error;
use crate::key_text::key_text;
use crate::model::{Write, Writer};

/// Writes a model as a map of its keys.
///
/// A map, not a struct: some formats write structs without their keys, and then an absent one
/// cannot be told from the next. (`is_human_readable` does not tell those formats: what serde's
/// own derive puts between, for a tag or `flatten`, says yes whatever the format is.) The length
/// is counted first, for the formats that need it, so that a `skip_serializing_if` is asked twice,
/// as in serde. With entries of a flattened map it is asked once more, since none of them may have
/// the key of a field: the document would have it twice.
pub fn write_model<M, S>(model: &M, serializer: S) -> Result<S::Ok, S::Error>
where
    M: Write,
    S: Serializer,
{
    let mut counter = Counter::default();
    model.write(&mut counter);
    let mut fields = Fields(Vec::new());
    if counter.entries > 0 {
        model.write(&mut fields);
        fields.0.sort_unstable();
    }
    let mut writer = MapWriter {
        map: serializer.serialize_map(Some(counter.fields + counter.entries))?,
        fields: &fields.0,
        error: None,
    };
    model.write(&mut writer);
    match writer.error {
        None => writer.map.end(),
        Some(error) => Err(error),
    }
}

#[derive(Default)]
struct Counter {
    fields: usize,
    entries: usize,
}

impl Writer for Counter {
    type Error = fmt::Error;

    #[inline]
    fn field<T: Serialize + ?Sized>(&mut self, _: &'static str, _: &T) {
        self.fields += 1;
    }

    fn key<K: Serialize + ?Sized>(&mut self, _: &K) {
        self.entries += 1;
    }

    fn value<T: Serialize + ?Sized>(&mut self, _: &T) {}

    /// The writer gets to see it too.
    fn fail(&mut self, _: fmt::Error) {}
}

/// Collects the keys of fields, which the entries of a flattened map cannot have too.
struct Fields(Vec<&'static str>);

impl Writer for Fields {
    type Error = fmt::Error;

    fn field<T: Serialize + ?Sized>(&mut self, key: &'static str, _: &T) {
        self.0.push(key);
    }

    fn key<K: Serialize + ?Sized>(&mut self, _: &K) {}

    fn value<T: Serialize + ?Sized>(&mut self, _: &T) {}

    fn fail(&mut self, _: fmt::Error) {}
}

/// Writes until the first error, and holds that.
struct MapWriter<'a, M: SerializeMap> {
    map: M,
    /// The keys of the fields in order, where there are entries of a map too.
    fields: &'a [&'static str],
    error: Option<M::Error>,
}

impl<M: SerializeMap> Writer for MapWriter<'_, M> {
    type Error = M::Error;

    #[inline]
    fn field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) {
        if self.error.is_none() {
            self.error = self.map.serialize_entry(key, value).err();
        }
    }

    fn key<K: Serialize + ?Sized>(&mut self, key: &K) {
        if self.error.is_some() {
            return;
        }
        let text = match self.fields {
            [] => None,
            _ => key_text(key).filter(|text| self.fields.binary_search(&&text[..]).is_ok()),
        };
        self.error = match text {
            Some(text) => Some(M::Error::custom(error::key_of_a_field(&text))),
            None => self.map.serialize_key(key).err(),
        };
    }

    fn value<T: Serialize + ?Sized>(&mut self, value: &T) {
        if self.error.is_none() {
            self.error = self.map.serialize_value(value).err();
        }
    }

    fn fail(&mut self, error: M::Error) {
        self.error.get_or_insert(error);
    }
}
