//! A variant of a tagged union holds an option.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Option<Card>), //~ Option
    //+ Card(Card),
}

fn main() {}
