//! A variant of an integer enum holds a value.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Level {
    #[const_tag(1)]
    Low,
    #[const_tag(2)]
    High(i64), //~ (i64)
    //+ High,
}

fn main() {}
