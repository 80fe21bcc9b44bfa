//! A variant of an untagged union with fields of its own.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(untagged)]
enum Amount {
    Text(String),
    Net { value: i64 }, //~ {
    //+ Net(Net),
}
//+ }
//+ #[derive(ApiModel)]
//+ struct Net {
//+     value: i64,
//+ }

fn main() {}
