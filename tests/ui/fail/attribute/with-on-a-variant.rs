//! `with` stands on a union's variant.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[serde(with = "card")] //~ with
    //+
    Card(Card),
}

fn main() {}
