//! A union with an error is read and written without more of them.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
    number: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Bank {
    iban: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum Method {
    Bank(Bank), //~ Bank
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Session {
    methods: Vec<Method>,
}

fn main() {
    let session: Session = serde_json::from_str("{}").unwrap();
    println!("{}", serde_json::to_string(&session).unwrap());
}
