//! A flattened field has an `alias`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten, alias = "place")] //~ "place" //~~ flatten
    //+ #[serde(flatten)]
    address: Option<Address>,
}

fn main() {}
