//! What a variant holds has no key.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(untagged)]
enum Amount {
    Text(#[serde(default)] String),  //~ default
    Number(#[nullable] Option<i64>), //~ nullable
    Float(#[serde(flatten)] f64),    //~ flatten
}

fn main() {}
