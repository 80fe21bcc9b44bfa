//! An attribute of its own is misspelt in `serde(…)`

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(optional_nulable)] //~ optional_nulable
    //+ #[optional_nullable]
    note: Option<Option<String>>,
}

fn main() {}
