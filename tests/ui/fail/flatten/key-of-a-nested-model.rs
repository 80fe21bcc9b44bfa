//! A field has a key of a model flattened into the flattened one.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Customer {
    #[serde(flatten)]
    address: Address,
}

#[derive(ApiModel)]
struct Order {
    street: String,
    //+ #[serde(rename = "pickup_street")]
    //+ street: String,
    #[serde(flatten)]
    customer: Box<Customer>, //~ customer
}

fn main() {}
