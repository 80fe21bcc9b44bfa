//! A variant with no value in its parentheses.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card),
    Cash(), //~ (
    //+ Cash(Cash),
}
//+ }
//+ #[derive(ApiModel)]
//+ struct Cash {
//+     #[const_tag("cash")]
//+     method: ConstTag<Self>,
//+ }

fn main() {}
