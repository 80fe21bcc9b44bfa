//! A variant would be read as the union again, without end.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(untagged)]
enum Amount {
    Cents(i64),
    Boxed(Box<Amount>), //~ Box
    Own(Box<Self>), //~ Box
}

fn main() {}
