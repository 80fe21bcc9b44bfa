//! Each variant attribute of serde's that a union's variant cannot have says what to do instead.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[serde(skip)] //~ skip
    #[serde(skip_serializing)] //~ skip_serializing
    #[serde(skip_deserializing)] //~ skip_deserializing
    #[serde(with = "card")] //~ with
    #[serde(untagged)] //~ untagged
    #[serde(rename_all = "camelCase")] //~ rename_all
    #[serde(bound = "")] //~ bound
    Card(Card),
}

fn main() {}
