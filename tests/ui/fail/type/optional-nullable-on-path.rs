//! An `Option` with its path is `optional_nullable`.

use optnull::ApiModel;
//+ use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    #[optional_nullable]
    code: std::option::Option<std::vec::Vec<(String, [u8; 2])>>, //~ std::option::Option
    //+ code: OptionalNullable<std::vec::Vec<(String, [u8; 2])>>,
}

fn main() {}
