//! The tag is a plain field of a variant's model.

use optnull::ApiModel;
//+ use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    method: String,
    //+ #[const_tag("card")]
    //+ method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card), //~ Card
}

fn main() {}
