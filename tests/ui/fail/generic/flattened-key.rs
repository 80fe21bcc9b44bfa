//! The keys of a flattened parameter are compared where it is used.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order<T> {
    street: String,
    #[serde(flatten)]
    rest: T, //~ rest
}

fn main() {
    serde_json::from_str::<Order<Address>>("{}").ok();
}
