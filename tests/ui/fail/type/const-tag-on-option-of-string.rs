//! A literal needs the type that holds nothing else, in an `Option` too.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    kind: Option<String>, //~ String
}

fn main() {}
