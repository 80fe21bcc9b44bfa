//! The type of a field with `default` has no `Default`.

use optnull::ApiModel;

struct Plain;
//+ #[derive(Default)]
//+ struct Plain;

#[derive(ApiModel)]
struct Order {
    #[serde(default, with = "plain")] //~ default
    plain: Plain,
}

mod plain {
    use super::Plain;
    use serde::{Deserializer, Serializer};

    pub fn serialize<S: Serializer>(_: &Plain, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(_: D) -> Result<Plain, D::Error> {
        Ok(Plain)
    }
}

fn main() {}
