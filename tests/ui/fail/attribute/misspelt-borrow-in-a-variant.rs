//! `borrow` is misspelt in a variant

use optnull::ApiModel;

#[derive(ApiModel)]
struct Text<'a> {
    text: &'a str,
}

#[derive(ApiModel)]
#[serde(untagged)]
enum Note<'a> {
    Text(#[serde(borow)] Text<'a>), //~ borow
    //+ Text(#[serde(borrow)] Text<'a>),
}

fn main() {}
