//! A variant holds a struct that is no model, and the union is read.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(serde::Serialize, serde::Deserialize)]
//+ #[derive(ApiModel)]
struct Bank {
    iban: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card),
    #[const_tag("bank")]
    Bank(Bank), //~ Bank
}

#[derive(ApiModel)]
struct Session {
    methods: Vec<Method>,
}

fn main() {
    let session: Session = serde_json::from_str("{}").unwrap();
    println!("{}", serde_json::to_string(&session).unwrap());
}
