//! The type for a flattened parameter is no model.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Address {
    street: String,
}

#[derive(ApiModel)]
struct Order<T> {
    #[serde(flatten)]
    rest: T,
}

fn main() {
    serde_json::from_str::<Order<String>>("{}").ok(); //~ Order<String>
    //+ serde_json::from_str::<Order<Address>>("{}").ok();
}
