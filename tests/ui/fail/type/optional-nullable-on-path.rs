//! Types are named in messages as they are written.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[optional_nullable]
    code: std::option::Option<std::vec::Vec<(String, [u8; 2])>>, //~ std::option::Option
}

fn main() {}
