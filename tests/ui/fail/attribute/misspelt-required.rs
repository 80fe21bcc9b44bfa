//! A near miss of `const_tag`'s `required`.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order", requried)] //~ requried
    kind: ConstTag<Self>,
}

fn main() {}
