//! Two variants are one integer.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Level {
    #[const_tag(1)]
    Low,
    #[const_tag(1)] //~ 1
    High,
}

fn main() {}
