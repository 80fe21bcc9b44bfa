//! A field's serde attribute is misspelt.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(renmae = "ref")] //~ renmae
    //+ #[serde(rename = "ref")]
    reference: String,
}

fn main() {}
