//! A variant of an integer enum has no integer.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Level {
    #[const_tag(1)]
    Low,
    High, //~ High
    //+ #[const_tag(2)]
    //+ High,
}

fn main() {}
