//! A catch-all keeps one value, without a name.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    #[unrecognized]
    Unrecognized {
        //~ Unrecognized
        value: String,
    },
}

fn main() {}
