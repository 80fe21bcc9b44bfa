//! Each container attribute of serde's that a union cannot have says what to do instead.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
#[serde(content = "data")] //~ content
#[serde(rename_all_fields = "camelCase")] //~ rename_all_fields
#[serde(expecting = "a method")] //~ expecting
#[serde(from = "Card")] //~ from
#[serde(remote = "Other")] //~ remote
#[serde(crate = "serde")] //~ crate
enum Method {
    Card(Card),
}

fn main() {}
