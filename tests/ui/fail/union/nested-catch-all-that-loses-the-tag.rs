//! The catch-all of a nested union loses the outer tag.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
struct OtherScheme {
    scheme: String,
    //+ scheme: String,
    //+ method: String,
}

#[derive(ApiModel)]
#[serde(tag = "scheme")]
enum Cards {
    #[const_tag("visa")]
    Visa(Card),
    #[unrecognized]
    Other(OtherScheme),
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Cards(Cards), //~ Cards
}

fn main() {}
