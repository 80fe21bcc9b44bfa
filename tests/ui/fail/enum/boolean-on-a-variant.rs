//! A variant's literal is a boolean.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Level {
    #[const_tag(1)]
    Low,
    #[const_tag(true)] //~ true
    //+ #[const_tag(2)]
    High,
}

fn main() {}
