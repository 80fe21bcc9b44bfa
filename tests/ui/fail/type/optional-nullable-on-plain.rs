//! A `String` is `optional_nullable`.

use optnull::ApiModel;
//+ use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    #[optional_nullable]
    code: String, //~ String
    //+ code: OptionalNullable<String>,
}

fn main() {}
