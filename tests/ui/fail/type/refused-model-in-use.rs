//! A refused model is flattened, and held by unions

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card(i64); //~ Card
//+ struct Card {
//+     number: i64,
//+ }

#[derive(ApiModel)]
struct Bank {
    #[const_tag(1.5)] //~ 1.5
    //+ #[const_tag("bank")]
    method: optnull::ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[const_tag("card")]
    Card(Card),
    Bank(Bank),
}

#[derive(ApiModel)]
#[serde(untagged)]
enum Any {
    Card(Card),
    Method(Box<Method>),
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Outer {
    Method(Method),
}

#[derive(ApiModel)]
struct Order {
    #[serde(flatten)]
    card: Card,
    #[serde(flatten)]
    bank: Option<Bank>,
    any: Any,
    outer: Outer,
}

fn main() {
    serde_json::from_str::<Order>("{}").ok();
}
