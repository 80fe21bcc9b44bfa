//! A setter that collides with `build()`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    build: String, //~ build
}

fn main() {}
