//! A variant of a tagged union holds a string enum: rustc says so for each trait of ours that is missing.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
enum Status {
    Done,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card),
    #[const_tag("status")]
    Status(Status), //~ Status //~ Status //~ Status
}

fn main() {}
