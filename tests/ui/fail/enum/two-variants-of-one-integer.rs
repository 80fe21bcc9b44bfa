//! Two variants have one integer.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Level {
    #[const_tag(1)] //~~ 1
    Low,
    #[const_tag(1)] //~ 1
    //+ #[const_tag(2)]
    High,
}

fn main() {}
