//! A string stands in parentheses

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(rename("text"))] //~ rename
    //+ #[serde(rename = "text")]
    note: String,
}

fn main() {}
