//! A newtype is no model.

use optnull::ApiModel;

#[derive(ApiModel)]
//+ #[derive(serde::Deserialize, serde::Serialize)]
struct Id(i64); //~ Id

fn main() {}
