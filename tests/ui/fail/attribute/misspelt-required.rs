//! `required` in a `const_tag` is misspelt.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order", requried)] //~ requried
    //+ #[const_tag("order", required)]
    kind: ConstTag<Self>,
}

fn main() {}
