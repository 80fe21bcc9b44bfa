//! `from` stands on a union.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
//+ #[derive(serde::Serialize, serde::Deserialize)]
#[serde(tag = "method")]
#[serde(from = "Card")] //~ from
enum Method {
    Card(Card),
}

impl From<Card> for Method {
    fn from(card: Card) -> Self {
        Method::Card(card)
    }
}

fn main() {}
