//! A field's type can be read but not written.

use optnull::ApiModel;

#[derive(serde::Deserialize)]
struct Plain;

#[derive(ApiModel)]
struct Order {
    plain: Plain, //~ Plain
}

fn main() {}
