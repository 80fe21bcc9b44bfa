//! `tag` stands on a struct.

use optnull::ApiModel;
//+ use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
#[serde(tag = "kind")] //~ "kind"
//+
struct Order {
//+ struct Order {
//+     #[const_tag("Order")]
//+     kind: ConstTag<Self>,
    id: i64,
}

fn main() {}
