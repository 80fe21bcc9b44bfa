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
    #[const_tag("more")]
    More(Box<Method>), //~ Box
}

fn main() {}
