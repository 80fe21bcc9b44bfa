//! `build()` of a generic model with one field missing.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Page<T> {
    items: Vec<T>,
    cursor: Option<String>,
}

fn main() {
    let _: Page<i64> = Page::builder().cursor("a").build(); //~ build
}
