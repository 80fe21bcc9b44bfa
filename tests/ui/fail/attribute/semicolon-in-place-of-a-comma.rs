//! A semicolon stands where a comma should

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(rename = "number"; default)] //~ ;
    //+ #[serde(rename = "number", default)]
    id: i64,
}

fn main() {}
