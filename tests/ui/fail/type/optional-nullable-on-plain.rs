//! A type that holds one state cannot be optional-nullable.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[optional_nullable]
    code: String, //~ String
}

fn main() {}
