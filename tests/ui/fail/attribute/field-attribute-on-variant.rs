//! Attributes of a field or the enum stand on a variant.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    #[optional_nullable] //~ #
    Succeeded,
    #[nullable] //~ #
    Failed,
    #[api_model(builder = false)] //~ #
    Pending,
}

fn main() {}
