//! A plain literal is not null.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    #[nullable] //~ nullable
    kind: ConstTag<Self>,
}

fn main() {}
