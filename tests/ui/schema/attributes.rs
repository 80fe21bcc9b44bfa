use optnull::{ApiModel, ConstTag, JsonSchema};
use std::collections::HashMap;

#[derive(ApiModel, JsonSchema)]
#[schemars(rename = "Model")]
struct Model {
    #[schemars(wth = "String")]
    near: bool,
    #[schemars(range(min = 1))]
    range: u8,
    #[schemars(with = "not a type")]
    ty: bool,
    #[schemars(with = String)]
    unquoted: bool,
    #[schemars(with = "String", with = "bool")]
    twice: bool,
    #[schemars(with = "String", schema_with = "make")]
    both: bool,
    #[schemars]
    nothing: bool,
    #[serde(skip)]
    #[schemars(with = "String")]
    skipped: bool,
    #[const_tag("model")]
    #[schemars(with = "String")]
    literal: ConstTag<Self>,
    #[serde(flatten)]
    #[schemars(with = "String")]
    flattened: Flattened,
}

#[derive(ApiModel, JsonSchema)]
struct Flattened {
    // Says the map's schema.
    #[serde(flatten)]
    #[schemars(with = "HashMap<String, bool>")]
    map: HashMap<String, Foreign>,
}

#[derive(serde::Serialize, serde::Deserialize)]
struct Foreign;

#[derive(ApiModel, JsonSchema)]
#[serde(untagged)]
enum Union {
    #[schemars(title = "a")]
    A(bool),
    B(#[schemars(with = "bool")] String),
}

fn main() {}
