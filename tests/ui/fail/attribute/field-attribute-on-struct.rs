//! Attributes of a field stand on the struct.

use optnull::ApiModel;

#[derive(ApiModel)]
#[const_tag("order")] //~ #
#[optional_nullable] //~ #
#[nullable] //~ #
#[unrecognized] //~ #
struct Order {
    id: i64,
}

fn main() {}
