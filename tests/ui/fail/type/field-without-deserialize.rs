//! A field's type can be written but not read.

use optnull::ApiModel;

#[derive(serde::Serialize)]
struct Plain;

#[derive(ApiModel)]
struct Order {
    plain: Plain, //~ Plain
}

fn main() {}
