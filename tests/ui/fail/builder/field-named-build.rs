//! A field is named `build`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    build: String, //~ build
    //+ #[serde(rename = "build")]
    //+ app_build: String,
}

fn main() {}
