//! The one writer that every model shares.

use serde_core::ser::{Serialize, SerializeMap, Serializer};

use crate::model::Write;
use crate::OptionalNullable;

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

/// Takes a model's fields, one call a field, so that a model names its fields in one place.
pub trait Writer {
    /// A field that is always written.
    fn field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T);

    /// A field that is left out when it is `None`.
    #[inline]
    fn optional<T: Serialize>(&mut self, key: &'static str, value: &Option<T>) {
        if value.is_some() {
            self.field(key, value);
        }
    }

    /// A nested option, of which the outer `None` leaves the field out and the inner one is null.
    #[inline]
    fn nested<T: Serialize>(&mut self, key: &'static str, value: &Option<Option<T>>) {
        if let Some(value) = value {
            self.field(key, value);
        }
    }

    /// A field that is left out when it is absent.
    #[inline]
    fn optional_nullable<T: Serialize>(&mut self, key: &'static str, value: &OptionalNullable<T>) {
        if !value.is_absent() {
            self.field(key, value);
        }
    }
}

struct Counter(usize);

impl Writer for Counter {
    #[inline]
    fn field<T: Serialize + ?Sized>(&mut self, _: &'static str, _: &T) {
        self.0 += 1;
    }
}

/// Writes until the first error, and holds that.
struct MapWriter<M: SerializeMap> {
    map: M,
    error: Option<M::Error>,
}

impl<M: SerializeMap> Writer for MapWriter<M> {
    #[inline]
    fn field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) {
        if self.error.is_none() {
            self.error = self.map.serialize_entry(key, value).err();
        }
    }
}
