//! The same where the union is read and written: rustc says so for each trait of ours that is missing.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(serde::Serialize, serde::Deserialize)]
struct Bank {
    iban: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card),
    #[const_tag("bank")]
    Bank(Bank), //~ Bank //~ Bank //~ Bank
}

#[derive(ApiModel)]
struct Session {
    methods: Vec<Method>,
}

fn main() {
    let session: Session = serde_json::from_str("{}").unwrap();
    println!("{}", serde_json::to_string(&session).unwrap());
}
