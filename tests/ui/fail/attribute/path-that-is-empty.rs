//! The value of `with` is an empty string.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(with = "")] //~ ""
    //+ #[serde(with = "serde_with::As::<serde_with::DisplayFromStr>")]
    amount: i64,
}

fn main() {}
