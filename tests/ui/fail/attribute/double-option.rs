//! serde_with's `double_option` stands where `optional_nullable` would

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(default, with = "serde_with::rust::double_option")] //~ "serde_with::rust::double_option"
    //+ #[optional_nullable]
    note: Option<Option<String>>,
}

fn main() {}
