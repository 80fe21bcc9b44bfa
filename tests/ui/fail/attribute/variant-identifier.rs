//! `variant_identifier` stands on an enum.

use optnull::ApiModel;

#[derive(ApiModel)]
//+ #[derive(serde::Deserialize)]
#[serde(variant_identifier)] //~ variant_identifier
enum Status {
    Succeeded,
}

fn main() {}
