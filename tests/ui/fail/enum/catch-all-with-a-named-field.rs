//! A catch-all holds a field with a name.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    #[unrecognized]
    Unrecognized { value: String }, //~ Unrecognized
    //+ Unrecognized(String),
}

fn main() {}
