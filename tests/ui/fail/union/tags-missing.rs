//! Two variants without tags.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
    number: String,
}

#[derive(ApiModel)]
struct Bank {
    iban: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card), //~ Card
    //+ #[const_tag("card")]
    //+ Card(Card),
    Bank(Box<Bank>), //~ Bank
    //+ #[const_tag("bank")]
    //+ Bank(Box<Bank>),
}

fn main() {}
