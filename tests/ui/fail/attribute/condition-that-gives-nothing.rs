//! `skip_serializing_if` gives nothing

use optnull::ApiModel;

fn is_empty(text: &str) {
//+ fn is_empty(text: &str) -> bool {
    text.is_empty();
    //+ text.is_empty()
}

#[derive(ApiModel)]
struct Order {
    #[serde(skip_serializing_if = "is_empty")] //~ "is_empty"
    note: String,
}

fn main() {}
