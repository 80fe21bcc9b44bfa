//! `nullable` stands on the struct.

use optnull::ApiModel;

#[derive(ApiModel)]
#[nullable] //~ nullable
//+
struct Order {
    note: Option<String>,
    //+ #[nullable]
    //+ note: Option<String>,
}

fn main() {}
