//! A variant's literal is an integer.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Level {
    #[const_tag(1)]
    Low,
    #[const_tag(true)] //~ true
    High,
}

fn main() {}
