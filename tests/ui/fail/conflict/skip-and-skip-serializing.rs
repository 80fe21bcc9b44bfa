//! A field has both `skip` and `skip_serializing`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(skip, skip_serializing)] //~ skip_serializing //~~ skip
    //+ #[serde(skip)]
    reference: String,
}

fn main() {}
