//! A name is a path

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(serde::rename = "text")] //~ ::
    //+ #[serde(rename = "text")]
    note: String,
}

fn main() {}
