//! `nullable` or `optional_nullable` stands on a variant.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    #[optional_nullable] //~ optional_nullable
    //+
    Succeeded,
    #[nullable] //~ nullable
    //+
    Failed,
}

fn main() {}
