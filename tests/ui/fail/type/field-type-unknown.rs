//! A field's type is not in scope.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    plain: Plain, //~ Plain //~ Plain
}

fn main() {}
