//! Writes the entries of a map into the object that it is flattened into.

use core::fmt::Display;

use serde_core::ser::{Error, Impossible, Serialize, SerializeMap, SerializeStruct, Serializer};

use crate::content::is_text;
use crate::model::Writer;

/// Writes the entries of a map.
pub fn write_entries<T: Serialize + ?Sized, W: Writer>(map: &T, writer: &mut W) {
    if let Err(error) = map.serialize(Entries(writer)) {
        writer.fail(error);
    }
}

/// Hands the entries of what is serialized to a writer. Only maps, structs and nothing have such.
struct Entries<'a, W>(&'a mut W);

/// The methods for values that have no entries.
macro_rules! refuse {
    ($($serialize:ident($ty:ty),)*) => {$(
        fn $serialize(self, _: $ty) -> Result<(), W::Error> {
            Err(no_entries())
        }
    )*};
}

#[cold]
fn no_entries<E: Error>() -> E {
    E::custom("only the entries of a map or an object can be written here")
}

impl<W: Writer> Serializer for Entries<'_, W> {
    type Ok = ();
    type Error = W::Error;
    type SerializeSeq = Impossible<(), W::Error>;
    type SerializeTuple = Impossible<(), W::Error>;
    type SerializeTupleStruct = Impossible<(), W::Error>;
    type SerializeTupleVariant = Impossible<(), W::Error>;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Impossible<(), W::Error>;

    refuse! {
        serialize_bool(bool),
        serialize_i8(i8),
        serialize_i16(i16),
        serialize_i32(i32),
        serialize_i64(i64),
        serialize_i128(i128),
        serialize_u8(u8),
        serialize_u16(u16),
        serialize_u32(u32),
        serialize_u64(u64),
        serialize_u128(u128),
        serialize_f32(f32),
        serialize_f64(f64),
        serialize_char(char),
        serialize_str(&str),
        serialize_bytes(&[u8]),
    }

    fn serialize_none(self) -> Result<(), W::Error> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), W::Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), W::Error> {
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), W::Error> {
        Ok(())
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
    ) -> Result<(), W::Error> {
        Err(no_entries())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), W::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), W::Error> {
        self.0.field(variant, value);
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, W::Error> {
        Err(no_entries())
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, W::Error> {
        Err(no_entries())
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, W::Error> {
        Err(no_entries())
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, W::Error> {
        Err(no_entries())
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, W::Error> {
        Ok(self)
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Self, W::Error> {
        if is_text(name) {
            return Err(no_entries());
        }
        Ok(self)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, W::Error> {
        Err(no_entries())
    }

    fn collect_str<T: Display + ?Sized>(self, _: &T) -> Result<(), W::Error> {
        Err(no_entries())
    }
}

impl<W: Writer> SerializeMap for Entries<'_, W> {
    type Ok = ();
    type Error = W::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), W::Error> {
        self.0.key(key);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), W::Error> {
        self.0.value(value);
        Ok(())
    }

    fn end(self) -> Result<(), W::Error> {
        Ok(())
    }
}

impl<W: Writer> SerializeStruct for Entries<'_, W> {
    type Ok = ();
    type Error = W::Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), W::Error> {
        self.0.field(key, value);
        Ok(())
    }

    fn end(self) -> Result<(), W::Error> {
        Ok(())
    }
}
