//! A required field is not set, in a builder of another name.

use optnull::ApiModel;

#[derive(ApiModel)]
#[api_model(builder = NewOrder)]
struct Order {
    id: i64,
    status: String,
}

fn main() {
    Order::builder().id(1).build(); //~ build
    //+ Order::builder().id(1).status("paid").build();
}
