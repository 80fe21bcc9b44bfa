//! An `Option<Option<T>>` is `nullable`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[nullable]
    //+ #[optional_nullable]
    code: Option<Option<String>>, //~ Option<Option<String>>
}

fn main() {}
