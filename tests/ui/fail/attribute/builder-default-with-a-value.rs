//! A default with a value is written as bon writes it

use optnull::ApiModel;

fn seven() -> i64 {
    7
}

#[derive(ApiModel)]
struct Order {
    #[builder(default = 7)] //~ default
    //+ #[serde(default = "seven")]
    count: i64,
}

fn main() {}
