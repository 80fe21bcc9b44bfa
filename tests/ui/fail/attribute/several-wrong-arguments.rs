//! Several arguments of one attribute are wrong

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(renam = "text", alias "body", defalt, skip = true)] //~ renam //~ "body" //~ defalt //~ skip
    //+ #[serde(rename = "text", alias = "body", default)]
    note: String,
}

fn main() {}
