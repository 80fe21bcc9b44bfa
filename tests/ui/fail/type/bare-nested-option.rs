//! An `Option<Option<T>>` does not say what it means.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    code: Option<Option<String>>, //~ Option<Option<String>>
    //+ #[optional_nullable]
    //+ code: Option<Option<String>>,
}

fn main() {}
