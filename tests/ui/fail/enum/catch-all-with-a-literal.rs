//! A catch-all has a literal.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    #[unrecognized]
    #[const_tag("other")] //~ const_tag
    //+
    Unrecognized(String),
}

fn main() {}
