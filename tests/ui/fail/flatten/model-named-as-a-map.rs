//! A model whose name ends in `Map` is taken for a map.

use optnull::ApiModel;

#[derive(ApiModel)]
struct RoadMap {
    street: String,
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    roads: RoadMap, //~ RoadMap
}

fn main() {}
