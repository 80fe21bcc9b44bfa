//! A literal needs the type that holds nothing else.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    kind: String, //~ String
}

fn main() {}
