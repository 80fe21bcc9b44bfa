//! `from` stands on a struct.

use optnull::ApiModel;

#[derive(ApiModel)]
//+ #[derive(serde::Serialize, serde::Deserialize)]
#[serde(from = "String")] //~ from
struct Order {
    reference: String,
}

impl From<String> for Order {
    fn from(reference: String) -> Self {
        Order { reference }
    }
}

fn main() {}
