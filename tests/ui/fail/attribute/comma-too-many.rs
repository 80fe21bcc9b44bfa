//! A comma separates nothing

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(rename = "text",, alias = "body")] //~ , alias
    //+ #[serde(rename = "text", alias = "body")]
    note: String,
}

fn main() {}
