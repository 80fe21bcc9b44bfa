//! A variant has a tag, and so does the union that it holds.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Cards {
    Card(Card),
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[const_tag("cards")]
    //+
    Cards(Cards), //~ Cards
}

fn main() {}
