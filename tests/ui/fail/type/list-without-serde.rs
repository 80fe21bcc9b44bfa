//! The type in a field's `Vec` has neither of serde's traits.

use optnull::ApiModel;

struct Plain;

#[derive(ApiModel)]
struct Order {
    plain: Vec<Plain>, //~ Vec //~ Vec
}

fn main() {}
