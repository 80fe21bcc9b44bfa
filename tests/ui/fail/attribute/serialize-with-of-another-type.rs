//! `serialize_with` takes another type

use optnull::ApiModel;

fn text<S: serde::Serializer>(text: &String, to: S) -> Result<S::Ok, S::Error> {
    serde::Serialize::serialize(text, to)
}

#[derive(ApiModel)]
struct Order {
    #[serde(serialize_with = "text")] //~ "text"
    count: i64,
    //+ count: String,
}

fn main() {}
