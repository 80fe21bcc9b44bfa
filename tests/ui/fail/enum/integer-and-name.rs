//! An integer enum's variants have no names on the wire.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Level {
    #[const_tag(1)]
    #[serde(rename = "low")] //~ "low"
    Low,
    #[const_tag(2)]
    #[serde(alias = "high")] //~ "high"
    High,
}

fn main() {}
