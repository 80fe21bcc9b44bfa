//! A field's attribute stands on a struct

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(skip_serializing_if = "Option::is_none")] //~ skip_serializing_if
//+
struct Order {
    note: Option<String>,
    //+ #[serde(skip_serializing_if = "Option::is_none")]
    //+ note: Option<String>,
}

fn main() {}
