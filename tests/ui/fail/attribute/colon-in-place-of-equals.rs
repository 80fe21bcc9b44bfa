//! A colon stands where the `=` should

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(rename: "text")] //~ :
    //+ #[serde(rename = "text")]
    note: String,
}

fn main() {}
