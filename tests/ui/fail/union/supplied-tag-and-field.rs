//! A variant has a tag, and its model a field with that key.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
    method: String,
    //+
    number: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    #[const_tag("card")]
    Card(Box<Card>), //~ Card
}

fn main() {}
