//! `builder` is given neither `false` nor a name.

use optnull::ApiModel;

#[derive(ApiModel)]
#[api_model(builder = "none")] //~ "none"
//+ #[api_model(builder = false)]
struct Order {
    id: i64,
}

#[derive(ApiModel)]
#[api_model(builder)] //~ builder
//+ #[api_model(builder = ItemBuilder)]
struct Item {
    id: i64,
}

#[derive(ApiModel)]
#[api_model(builder =)] //~ builder
//+ #[api_model(builder = BuyerBuilder)]
struct Buyer {
    id: i64,
}

fn main() {}
