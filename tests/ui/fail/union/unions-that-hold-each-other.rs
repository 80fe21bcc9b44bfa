//! Two unions hold each other.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Card {
    number: String,
}

#[derive(ApiModel)] //~ ApiModel
#[serde(tag = "method")]
enum Method {
    #[const_tag("card")]
    Card(Card),
    #[const_tag("saved")]
    Saved(Box<Saved>),
    //+ Saved(Profile),
}
//+ }
//+ #[derive(ApiModel)]
//+ struct Profile {
//+     saved: Box<Saved>,
//+ }

#[derive(ApiModel)]
#[serde(tag = "kind")]
enum Saved {
    #[const_tag("card")]
    Card(Card),
    #[const_tag("method")]
    Method(Box<Method>),
}

fn main() {}
