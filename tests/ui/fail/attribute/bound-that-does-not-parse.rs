//! The value of `bound` is no `where` clause.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(bound = "T serde::Serialize + serde::de::DeserializeOwned")] //~ "T
//+ #[serde(bound = "T: serde::Serialize + serde::de::DeserializeOwned")]
struct Page<T> {
    items: Vec<T>,
}

fn main() {}
