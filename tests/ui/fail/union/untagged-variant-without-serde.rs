//! A variant of an untagged union cannot be read or written.

use optnull::ApiModel;

struct Bank {
    //+ #[derive(ApiModel)]
    //+ struct Bank {
    iban: String,
}

#[derive(ApiModel)]
#[serde(untagged)]
enum Method {
    Text(String),
    Bank(Bank), //~ Bank //~ Bank
}

fn main() {}
