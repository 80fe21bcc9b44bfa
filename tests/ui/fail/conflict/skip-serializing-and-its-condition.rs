//! A field has both `skip_serializing` and `skip_serializing_if`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(skip_serializing, skip_serializing_if = "String::is_empty")] //~ "String::is_empty" //~~ skip_serializing
    //+ #[serde(skip_serializing_if = "String::is_empty")]
    reference: String,
}

fn main() {}
