//! Variants with fields of their own.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Method {
    //~ Method
    Card { number: String },
    Bank { iban: String },
}

fn main() {}
