//! A variant of a nested union has no tag.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
struct Bank {
    iban: String,
    //+ iban: String,
    //+ #[const_tag("bank")]
    //+ method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(untagged)]
enum Saved {
    Card(Card),
    Bank(Bank),
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Saved(Saved), //~ Saved
}

fn main() {}
