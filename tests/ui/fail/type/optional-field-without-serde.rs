//! The type in a field's `Option` has neither of serde's traits.

use optnull::ApiModel;

struct Plain;

#[derive(ApiModel)]
struct Order {
    plain: Option<Plain>, //~ Option //~ Option
}

fn main() {}
