//! An optional field is named `build`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    r#build: Option<String>, //~ r#build
    //+ #[serde(rename = "build")]
    //+ app_build: Option<String>,
}

fn main() {}
