//! Ten mistakes are in one definition.

use optnull::{ApiModel, ConstTag};
//+ use optnull::{ApiModel, ConstTag, OptionalNullable};

#[derive(ApiModel)]
#[serde(rename_all = "cammelCase")] //~ "cammelCase"
//+ #[serde(rename_all = "camelCase")]
#[api_model(bulider = false)] //~ bulider
//+ #[api_model(builder = false)]
struct Order {
    #[const_tag] //~ const_tag
    //+ #[const_tag("order")]
    kind: ConstTag<Self>,
    #[const_tag(2)]
    version: String, //~ String
    //+ version: ConstTag<Self, 1>,
    #[optional_nullable]
    code: Option<i64>, //~ Option<i64>
    //+ code: OptionalNullable<i64>,
    #[nullable]
    note: String, //~ String
    //+ note: Option<String>,
    nested: Option<Option<bool>>, //~ Option<Option<bool>>
    //+ #[optional_nullable]
    //+ nested: Option<Option<bool>>,
    #[serde(rename = "sum")] //~~ "sum"
    count: i64,
    #[serde(rename = "sum")] //~ "sum"
    //+ #[serde(rename = "number")]
    number: i64,
    #[serde(skip_deserializing)] //~ skip_deserializing
    //+
    total: Option<i64>,
    #[serde(flatten)]
    rest: String, //~ String
    //+ rest: std::collections::HashMap<String, String>,
}

fn main() {}
