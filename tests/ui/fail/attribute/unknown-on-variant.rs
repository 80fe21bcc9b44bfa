//! A variant has an unknown serde attribute.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    #[serde(colour = "red")] //~ colour
    //+
    Succeeded,
}

fn main() {}
