//! `const_tag` stands on the struct.

use optnull::ApiModel;
//+ use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
#[const_tag("order")] //~ const_tag
//+
struct Order {
//+ struct Order {
//+     #[const_tag("order")]
//+     kind: ConstTag<Self>,
    id: i64,
}

fn main() {}
