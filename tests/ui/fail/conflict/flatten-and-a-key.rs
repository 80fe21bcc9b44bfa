//! A flattened field has no key to name.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten, rename = "place")] //~ "place"
    renamed: Address,
    #[serde(flatten, alias = "zone")] //~ "zone"
    aliased: Option<Road>,
}

#[derive(ApiModel)]
struct Road {
    name: String,
}

fn main() {}
