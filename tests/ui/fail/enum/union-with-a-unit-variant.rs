//! Variants hold values, but for one

use optnull::ApiModel;

#[derive(ApiModel)]
//+ #[derive(ApiModel)]
//+ #[serde(untagged)]
enum Method { //~ Method
    Card(Card),
    Bank(Card),
    Cash,
    //+ Cash(Empty),
}

#[derive(ApiModel)]
struct Card {
    number: String,
}

#[derive(ApiModel)]
struct Empty {}

fn main() {}
