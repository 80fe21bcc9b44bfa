//! An optional field's setter that collides with `build()`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    r#build: Option<String>, //~ r#build
}

fn main() {}
