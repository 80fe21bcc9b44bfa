//! A literal and a field have one key.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    r#type: ConstTag<Self>, //~~ r#type
    #[serde(rename = "type")] //~ "type"
    //+ #[serde(rename = "order_type")]
    kind: String,
}

fn main() {}
