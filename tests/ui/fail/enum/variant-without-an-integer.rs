//! A variant of an integer enum without its integer.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Level {
    #[const_tag(1)]
    Low,
    High, //~ High
}

fn main() {}
