//! A unit struct is used as a model.

use optnull::ApiModel;

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Refund; //~ Refund
//+ struct Refund {}

fn main() {
    serde_json::to_string(&Refund).unwrap();
    //+ serde_json::to_string(&Refund {}).unwrap();
    serde_json::from_str::<Refund>("{}").unwrap();
}
