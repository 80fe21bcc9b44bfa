//! The path of a `with` leads nowhere.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(with = "dates")] //~ "dates"
    date: String,
}

fn main() {}
