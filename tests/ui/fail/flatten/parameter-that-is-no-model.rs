//! A parameter that is flattened is no model where it is used.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order<T> {
    #[serde(flatten)]
    rest: T,
}

fn main() {
    serde_json::from_str::<Order<String>>("{}").ok(); //~ Order<String>
}
