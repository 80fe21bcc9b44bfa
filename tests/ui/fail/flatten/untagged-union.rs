//! An untagged union is flattened.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(untagged)]
enum Method {
    Card(Card),
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    //+
    method: Option<Method>, //~ Method
}

fn main() {}
