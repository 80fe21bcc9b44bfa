//! A JSON value that keeps its keys in order.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::random::Random;

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json {
    Null,
    Boolean(bool),
    Integer(i64),
    Float(f64),
    String(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null => serializer.serialize_unit(),
            Json::Boolean(boolean) => serializer.serialize_bool(*boolean),
            Json::Integer(integer) => serializer.serialize_i64(*integer),
            Json::Float(float) => serializer.serialize_f64(*float),
            Json::String(string) => serializer.serialize_str(string),
            Json::List(items) => serializer.collect_seq(items),
            Json::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

impl Json {
    /// Reorders each object, the inner ones first.
    fn each_object(&mut self, reorder: &mut impl FnMut(&mut Vec<(String, Json)>)) {
        match self {
            Json::List(items) => {
                for item in items {
                    item.each_object(reorder);
                }
            }
            Json::Object(entries) => {
                for (_, value) in &mut *entries {
                    value.each_object(reorder);
                }
                reorder(entries);
            }
            _ => {}
        }
    }

    pub(crate) fn shuffle(&mut self, random: &mut Random) {
        self.each_object(&mut |entries| random.shuffle(entries));
    }

    /// Makes this key the last one where it is.
    pub(crate) fn move_last(&mut self, moved: &str) {
        self.each_object(&mut |entries| entries.sort_by_key(|(key, _)| key == moved));
    }
}
