//! A required field of a generic model is not set.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Page<T> {
    items: Vec<T>,
    cursor: Option<String>,
}

fn main() {
    let _: Page<i64> = Page::builder().cursor("a").build(); //~ build
    //+ let _: Page<i64> = Page::builder().items(vec![1, 2]).cursor("a").build();
}
