//! `remote` stands on a struct.

use optnull::ApiModel;

struct Address {
    street: String,
}

#[derive(ApiModel)]
//+ #[derive(serde::Serialize, serde::Deserialize)]
#[serde(remote = "Address")] //~ remote
struct WireAddress {
    street: String,
}

fn main() {}
