//! The one writer that every model shares.

use core::fmt;

use serde_core::ser::{Serialize, SerializeMap, Serializer};

use crate::model::{Write, Writer};

/// Writes a model as a map of its keys.
///
/// A map, not a struct: some formats write structs without their keys, and then an absent one
/// cannot be told from the next. (`is_human_readable` does not tell those formats: what serde's
/// own derive puts between, for a tag or `flatten`, says yes whatever the format is.) The length
/// is counted first, for the formats that need it, so that a `skip_serializing_if` is asked twice,
/// as in serde.
pub fn write_model<M, S>(model: &M, serializer: S) -> Result<S::Ok, S::Error>
where
    M: Write,
    S: Serializer,
{
    let mut counter = Counter(0);
    model.write(&mut counter);
    let mut writer = MapWriter {
        map: serializer.serialize_map(Some(counter.0))?,
        error: None,
    };
    model.write(&mut writer);
    match writer.error {
        None => writer.map.end(),
        Some(error) => Err(error),
    }
}

struct Counter(usize);

impl Writer for Counter {
    type Error = fmt::Error;

    #[inline]
    fn field<T: Serialize + ?Sized>(&mut self, _: &'static str, _: &T) {
        self.0 += 1;
    }

    fn key<K: Serialize + ?Sized>(&mut self, _: &K) {
        self.0 += 1;
    }

    fn value<T: Serialize + ?Sized>(&mut self, _: &T) {}

    /// The writer gets to see it too.
    fn fail(&mut self, _: fmt::Error) {}
}

/// Writes until the first error, and holds that.
struct MapWriter<M: SerializeMap> {
    map: M,
    error: Option<M::Error>,
}

impl<M: SerializeMap> Writer for MapWriter<M> {
    type Error = M::Error;

    #[inline]
    fn field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) {
        if self.error.is_none() {
            self.error = self.map.serialize_entry(key, value).err();
        }
    }

    fn key<K: Serialize + ?Sized>(&mut self, key: &K) {
        if self.error.is_none() {
            self.error = self.map.serialize_key(key).err();
        }
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
