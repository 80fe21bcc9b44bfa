//! A Rust union is no model.

use optnull::ApiModel;

#[derive(ApiModel)]
union Bits {
    //~ union
    int: u32,
    float: f32,
}

fn main() {}
