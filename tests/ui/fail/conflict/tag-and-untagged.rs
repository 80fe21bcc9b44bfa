//! A union has both `tag` and `untagged`.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method", untagged)] //~ untagged //~~ "method"
//+ #[serde(tag = "method")]
enum Method {
    Card(Card),
}

fn main() {}
