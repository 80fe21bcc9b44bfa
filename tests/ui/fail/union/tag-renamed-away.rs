//! The tag is renamed by `rename_all`.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
#[serde(rename_all = "UPPERCASE")]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
//+ #[serde(tag = "METHOD")]
enum Method {
    Card(Card), //~ Card
}

fn main() {}
