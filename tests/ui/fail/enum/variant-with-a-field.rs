//! A variant of a string enum has a field.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    Pending { since: i64 }, //~ {
    //+ Pending,
}

fn main() {}
