//! What a variant holds is given the attributes of a field.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(untagged)]
enum Amount {
    Text(#[serde(default)] String), //~ default
    //+ Text(String),
    Number(#[nullable] Option<i64>), //~ nullable
    //+ Number(Option<i64>),
    Float(#[serde(flatten)] f64), //~ flatten
    //+ Float(f64),
}

fn main() {}
