//! A `const_tag` without the comma before `required`.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order" required)] //~ required
    kind: ConstTag<Self>,
}

fn main() {}
