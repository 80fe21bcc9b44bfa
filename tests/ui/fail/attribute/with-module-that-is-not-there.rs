//! The module of `with` does not exist.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(with = "as_string")] //~ "as_string"
    //+ #[serde(with = "serde_with::As::<serde_with::DisplayFromStr>")]
    amount: i64,
}

fn main() {}
