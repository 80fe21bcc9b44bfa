//! `Option<Option<T>>` asks which is meant.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    code: Option<Option<String>>, //~ Option<Option<String>>
}

fn main() {}
