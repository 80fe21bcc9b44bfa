//! `nullable` or `optional_nullable` stands on a variant.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    #[optional_nullable] //~ #
    //+
    Succeeded,
    #[nullable] //~ #
    //+
    Failed,
}

fn main() {}
