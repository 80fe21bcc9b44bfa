//! One variant of a nested union has no literal under the key.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
struct Bank {
    iban: String,
}

#[derive(ApiModel)]
#[serde(untagged)]
enum Inner {
    Card(Card),
    Bank(Bank),
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Outer {
    Inner(Inner), //~ Inner
}

fn main() {}
