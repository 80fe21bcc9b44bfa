//! Ten mistakes in one definition are ten errors at once.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
#[serde(rename_all = "cammelCase")] //~ "cammelCase"
#[api_model(bulider = false)] //~ bulider
struct Order {
    #[const_tag] //~ const_tag
    kind: ConstTag<Self>,
    #[const_tag(2)]
    version: String, //~ String
    #[optional_nullable]
    code: Option<i64>, //~ Option<i64>
    #[nullable]
    note: String, //~ String
    nested: Option<Option<bool>>, //~ Option<Option<bool>>
    #[serde(skip_deserializing)] //~ skip_deserializing
    count: i64,
    #[serde(rename = "count")] //~ "count"
    number: i64,
    #[serde(rename = "body")]
    build: i64, //~ build
}

fn main() {}
