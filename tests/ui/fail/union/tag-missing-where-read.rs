//! A union with a variant without a tag, where it is read.

use optnull::ApiModel;

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Bank {
    iban: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum Method {
    Bank(Bank), //~ Bank
    //+ #[const_tag("bank")]
    //+ Bank(Bank),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Session {
    methods: Vec<Method>,
}

fn main() {
    let session: Session = serde_json::from_str("{}").unwrap();
    println!("{}", serde_json::to_string(&session).unwrap());
}
