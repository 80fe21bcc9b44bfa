//! Another crate's builder is configured beside this one

use optnull::ApiModel;

#[derive(ApiModel)]
#[builder(finish_fn = done)] //~ finish_fn
//+
struct Order {
    note: String,
}

fn main() {}
