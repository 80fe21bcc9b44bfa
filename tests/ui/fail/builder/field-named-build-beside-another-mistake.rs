//! A field is named `build`, and another attribute is refused

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(rename_all = "kebab")] //~ "kebab"
//+ #[serde(rename_all = "kebab-case")]
struct Order {
    build: i64, //~ build
    //+ #[serde(rename = "build")]
    //+ build_number: i64,
}

fn main() {}
