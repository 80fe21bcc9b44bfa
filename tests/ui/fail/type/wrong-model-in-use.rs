//! A model with a wrong attribute is flattened, and held by a union.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
    #[serde(alais = "number")] //~ alais
    //+ #[serde(alias = "number")]
    id: i64,
}

#[derive(ApiModel)]
struct Order {
    id: i64,
    //+ order_id: i64,
    #[serde(flatten)]
    card: Card,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card),
    //+ #[const_tag("card")]
    //+ Card(Card),
}

fn main() {}
