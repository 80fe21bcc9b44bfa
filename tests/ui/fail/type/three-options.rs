//! Three `Option`s are nested.

use optnull::ApiModel;
//+ use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    #[optional_nullable]
    code: Option<Option<Option<String>>>, //~ Option<Option<Option<String>>>
    //+ code: OptionalNullable<String>,
}

fn main() {}
