//! The type in a nullable field has neither of serde's traits.

use optnull::ApiModel;

struct Plain;

#[derive(ApiModel)]
struct Order {
    #[nullable]
    plain: Option<Plain>, //~ Option //~ Option
}

fn main() {}
