//! A model is flattened into itself.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Node {
    id: i64,
    #[serde(flatten)]
    next: Box<Node>, //~ Box
}

fn main() {}
