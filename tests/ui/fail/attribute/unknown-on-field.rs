//! A field's argument that is nothing's near miss.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(colour = "red")] //~ colour
    reference: String,
}

fn main() {}
