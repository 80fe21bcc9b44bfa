//! `nullable` does not tell what the two options mean.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[nullable]
    code: Option<Option<String>>, //~ Option<Option<String>>
}

fn main() {}
