//! Another crate's builder is configured on an enum

use optnull::ApiModel;

#[derive(ApiModel)]
#[builder(finish_fn = done)] //~ builder
//+
enum Status {
    Succeeded,
}

fn main() {}
