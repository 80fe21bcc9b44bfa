//! A key that must be there and may be absent.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[nullable] //~ nullable
    #[optional_nullable]
    note: Option<Option<String>>,
}

fn main() {}
