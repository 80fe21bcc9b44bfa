//! A type without a null.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[nullable]
    code: String, //~ String
}

fn main() {}
