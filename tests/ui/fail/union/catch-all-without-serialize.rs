//! What a catch-all holds cannot be written.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(serde::Deserialize)]
struct Plain;

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card),
    #[unrecognized]
    Other(Plain), //~ Plain
}

fn main() {}
