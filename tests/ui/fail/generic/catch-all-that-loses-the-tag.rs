//! The catch-all of a generic union holds a model without the tag's key.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Page<T> {
    items: Vec<T>,
}

#[derive(ApiModel)]
struct Other {
    id: Option<i64>,
    //+ id: Option<i64>,
    //+ method: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method<T> {
    #[const_tag("page")]
    Page(Page<T>),
    #[unrecognized]
    Other(Other), //~ Other
}

fn main() {
    let read = serde_json::from_str::<Method<i64>>("{}");
    assert!(read.is_err());
}
