//! A field's type has neither of serde's traits.

use optnull::ApiModel;

struct Plain;

#[derive(ApiModel)]
struct Order {
    plain: Plain, //~ Plain //~ Plain
}

fn main() {}
