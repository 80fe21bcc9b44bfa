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
struct Items<T> {
    items: Vec<T>,
    //+ items: Vec<T>,
    //+ method: String,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum First<T> {
    #[const_tag("page")]
    Page(Page<T>),
    #[unrecognized]
    Other(Other), //~ Other
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Second<T> {
    #[const_tag("page")]
    Page(Page<T>),
    #[unrecognized]
    Other(Items<T>), //~ Other
}

fn main() {
    assert!(serde_json::from_str::<First<i64>>("{}").is_err());
    assert!(serde_json::from_str::<Second<i64>>("{}").is_err());
}
