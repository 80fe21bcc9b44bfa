//! A catch-all holds a union of models, of which one is without the tag's key.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
    number: String,
}

#[derive(ApiModel)]
struct Bank {
    method: String,
    iban: String,
}

#[derive(ApiModel)]
struct Voucher {
    code: String,
    //+ code: String,
    //+ method: String,
}

#[derive(ApiModel)]
#[serde(untagged)]
enum Other {
    Bank(Bank),
    Voucher(Voucher),
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[const_tag("card")]
    Card(Card),
    #[unrecognized]
    Other(Other), //~ Other
}

fn main() {}
