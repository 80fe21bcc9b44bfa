//! A flattened model is named as a map.

use optnull::ApiModel;

#[derive(ApiModel)]
struct FeeMap {
//+ struct Fees {
    currency: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    fees: FeeMap, //~ FeeMap //~ FeeMap
    //+ fees: Fees,
}

fn main() {}
