//! A tagged union holds an untagged one that may be a string.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Money {
    value: i64,
}

#[derive(ApiModel)]
#[serde(untagged)]
enum Amount {
    Text(String),
    //+ Text(Text),
    Money(Money),
}
//+ }
//+ #[derive(ApiModel)]
//+ struct Text {
//+     text: String,
//+ }

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[const_tag("amount")]
    Amount(Amount), //~ Amount
}

fn main() {}
