//! A skipped field is not converted.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(skip, with = "dates")] //~ "dates"
    date: String,
}

fn main() {}
