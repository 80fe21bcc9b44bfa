//! A variant of an untagged union holds that union.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(untagged)]
enum Amount {
    Cents(i64),
    Several(Box<Amount>), //~ Box
    //+ Several(Vec<Amount>),
}

#[derive(ApiModel)]
#[serde(untagged)]
enum Address {
    Line(String),
    Lines(Box<Self>), //~ Box
    //+ Lines(Vec<Self>),
}

fn main() {}
