//! A variant has no key that could be required.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Level {
    #[const_tag(1, required)] //~ required
    Low,
}

fn main() {}
