//! A field is both `nullable` and `optional_nullable`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[nullable] //~ nullable
    //+
    #[optional_nullable] //~~ optional_nullable
    note: Option<Option<String>>,
}

fn main() {}
