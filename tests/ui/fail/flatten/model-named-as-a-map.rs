//! A model whose name ends in `Map` is taken for a map: rustc says so for each trait of ours that is missing.

use optnull::ApiModel;

#[derive(ApiModel)]
struct RoadMap {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    roads: RoadMap, //~ RoadMap //~ RoadMap
}

fn main() {}
