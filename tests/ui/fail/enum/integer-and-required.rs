//! A variant's integer is `required`.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Level {
    #[const_tag(1, required)] //~ required
    //+ #[const_tag(1)]
    Low,
}

fn main() {}
