//! A variant of a tagged union holds that union.

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
    #[const_tag("split")]
    Split(Box<Method>), //~ Box
    //+ Split(Split),
}
//+ }
//+ #[derive(ApiModel)]
//+ struct Split {
//+     methods: Vec<Method>,
//+ }

fn main() {}
