//! A string enum's variant has a literal.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    #[const_tag("ok")] //~ "ok"
    //+ #[serde(rename = "ok")]
    Succeeded,
}

fn main() {}
