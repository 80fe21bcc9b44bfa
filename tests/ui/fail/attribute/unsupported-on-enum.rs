//! Each container attribute of serde's that an enum cannot have says what to do instead.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(content = "data")] //~ content
#[serde(rename_all_fields = "camelCase")] //~ rename_all_fields
#[serde(variant_identifier)] //~ variant_identifier
#[serde(field_identifier)] //~ field_identifier
enum Status {
    Succeeded,
}

fn main() {}
