//! `deserialize_with` gives another type

use optnull::ApiModel;

fn text<'de, D: serde::Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    serde::Deserialize::deserialize(from)
}

#[derive(ApiModel)]
struct Order {
    #[serde(deserialize_with = "text")] //~ "text"
    count: i64,
    //+ count: String,
}

fn main() {}
