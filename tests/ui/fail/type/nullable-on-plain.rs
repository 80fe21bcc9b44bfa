//! A type that takes no `null` is `nullable`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[nullable]
    code: String, //~ String
    //+ code: Option<String>,
}

fn main() {}
