//! A field has a key of a model that is flattened into the flattened one.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Person {
    #[serde(flatten)]
    address: Address,
}

#[derive(ApiModel)]
struct Order {
    street: String,
    #[serde(flatten)]
    person: Box<Person>, //~ person
}

fn main() {}
