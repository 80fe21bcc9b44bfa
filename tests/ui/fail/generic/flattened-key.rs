//! A generic field flattens a key that another field has.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order<T> {
    street: String, //~~ street
    //+ #[serde(rename = "billing_street")]
    //+ street: String,
    #[serde(flatten)]
    rest: T, //~ rest
}

fn main() {
    serde_json::from_str::<Order<Address>>("{}").ok();
}
