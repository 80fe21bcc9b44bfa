//! The tag may be absent or null.

use optnull::{ApiModel, ConstTag, OptionalNullable};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: OptionalNullable<ConstTag<Self>>,
    //+ method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card), //~ Card
}

fn main() {}
