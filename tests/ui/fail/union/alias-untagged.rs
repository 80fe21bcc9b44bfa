//! A variant of an untagged union with an alias.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
struct Bank {
    #[const_tag("bank")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(untagged)]
enum Method {
    Card(Card),
    #[serde(alias = "iban")] //~ "iban"
    //+
    Bank(Bank),
}

fn main() {}
