//! A variant's argument that is nothing's near miss.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    #[serde(colour = "red")] //~ colour
    Succeeded,
}

fn main() {}
