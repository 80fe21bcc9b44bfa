//! A type that holds two states cannot be optional-nullable.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[optional_nullable]
    code: Option<String>, //~ Option<String>
}

fn main() {}
