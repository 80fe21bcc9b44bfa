//! A flattened field is read and written key by key.

use std::collections::BTreeMap;

use optnull::ApiModel;

#[derive(ApiModel)]
struct First {
    #[serde(flatten, with = "whole")] //~ "whole"
    rest: BTreeMap<String, i64>,
}

#[derive(ApiModel)]
struct Second {
    #[serde(flatten, serialize_with = "written")] //~ "written"
    rest: BTreeMap<String, i64>,
}

#[derive(ApiModel)]
struct Third {
    #[serde(flatten, deserialize_with = "read")] //~ "read"
    rest: BTreeMap<String, i64>,
}

fn main() {}
