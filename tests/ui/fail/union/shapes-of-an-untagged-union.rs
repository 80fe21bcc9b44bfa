//! The same shapes in an untagged union.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(untagged)]
enum Amount {
    Text(String),
    Free,               //~ Free
    Range(i64, i64),    //~ (
    Net { value: i64 }, //~ {
}

fn main() {}
