//! A skipped field has `with`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(skip, with = "dates")] //~ "dates" //~~ skip
    //+ #[serde(skip)]
    date: String,
}

fn main() {}
