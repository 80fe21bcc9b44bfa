//! A field has an unknown serde attribute.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(colour = "red")] //~ colour
    //+
    reference: String,
}

fn main() {}
