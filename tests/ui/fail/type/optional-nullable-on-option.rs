//! An `Option` is `optional_nullable`.

use optnull::ApiModel;
//+ use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    #[optional_nullable]
    code: Option<String>, //~ Option<String>
    //+ code: OptionalNullable<String>,
}

fn main() {}
