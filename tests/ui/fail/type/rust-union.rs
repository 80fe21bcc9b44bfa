//! A Rust union is no model.

use optnull::ApiModel;

#[derive(ApiModel)]
union Reference {
    //~ union
    //+ #[serde(untagged)]
    //+ enum Reference {
    number: u32,
    //+ Number(u32),
    letter: char,
    //+ Letter(char),
}

fn main() {}
