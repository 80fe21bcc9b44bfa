//! The variants of an enum have fields of their own.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Method {
    //~ Method
    //+ #[serde(untagged)]
    //+ enum Method {
    Card { number: String },
    //+ Card(Card),
    Bank { iban: String },
    //+ Bank(Bank),
}
//+ }
//+ #[derive(ApiModel)]
//+ struct Card {
//+     number: String,
//+ }
//+ #[derive(ApiModel)]
//+ struct Bank {
//+     iban: String,
//+ }

fn main() {}
