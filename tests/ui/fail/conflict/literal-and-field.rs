//! A literal's key is that of another field.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    r#type: ConstTag<Self>,
    #[serde(rename = "type")] //~ "type"
    kind: String,
}

fn main() {}
