//! A JSON document as it stands, with keys that are there twice.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// What serde's own derive can keep aside as it is.
pub(crate) enum Document {
    Text,
    Scalar,
    List(Vec<Document>),
    Object(Vec<(String, Document)>),
}

impl Document {
    /// Whether this or something in it is such.
    pub(crate) fn any(&self, is: &impl Fn(&Document) -> bool) -> bool {
        is(self)
            || match self {
                Document::Text | Document::Scalar => false,
                Document::List(values) => values.iter().any(|value| value.any(is)),
                Document::Object(entries) => entries.iter().any(|(_, value)| value.any(is)),
            }
    }

    /// Whether this is an object with a key that is there twice.
    pub(crate) fn doubled(&self) -> bool {
        let Document::Object(entries) = self else {
            return false;
        };
        let keys: BTreeSet<_> = entries.iter().map(|(key, _)| key).collect();
        keys.len() < entries.len()
    }

    /// Whether this is an object with this key above anything but text.
    pub(crate) fn without_text_under(&self, key: &str) -> bool {
        let Document::Object(entries) = self else {
            return false;
        };
        let mut entries = entries.iter();
        entries.any(|(name, value)| name == key && !matches!(value, Document::Text))
    }
}

impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DocumentVisitor)
    }
}

struct DocumentVisitor;

impl<'de> Visitor<'de> for DocumentVisitor {
    type Value = Document;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a document")
    }

    fn visit_unit<E>(self) -> Result<Document, E> {
        Ok(Document::Scalar)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Document, E> {
        Ok(Document::Scalar)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Document, E> {
        Ok(Document::Scalar)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Document, E> {
        Ok(Document::Scalar)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Document, E> {
        Ok(Document::Scalar)
    }

    fn visit_str<E>(self, _: &str) -> Result<Document, E> {
        Ok(Document::Text)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Document, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        Ok(Document::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Document, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Document::Object(entries))
    }
}
