//! `field_identifier` stands on an enum.

use optnull::ApiModel;

#[derive(ApiModel)]
//+ #[derive(serde::Deserialize)]
#[serde(field_identifier)] //~ field_identifier
enum Status {
    Succeeded,
}

fn main() {}
