//! A union has no fields to know.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method", deny_unknown_fields)] //~ deny_unknown_fields
enum Method {
    Card(Card),
}

fn main() {}
