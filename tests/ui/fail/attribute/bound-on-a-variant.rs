//! `bound` stands on a union's variant.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[serde(bound = "")] //~ bound
    //+
    Card(Card),
}

fn main() {}
