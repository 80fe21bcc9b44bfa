//! Several required fields are not set.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: i64,
    status: String,
    #[nullable]
    note: Option<String>,
    code: Option<String>,
}

fn main() {
    Order::builder().code("a").build(); //~ build //~ build //~ build
    //+ Order::builder().id(1).status("paid").note(None).code("a").build();
}
