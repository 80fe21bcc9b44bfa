//! A required field is not set.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: i64,
    status: String,
}

#[derive(ApiModel)]
#[api_model(builder = NewItem)]
struct Item {
    code: i64,
}

fn main() {
    Order::builder().id(1).build(); //~ build
    //+ Order::builder().id(1).status("paid").build();
    Item::builder().build(); //~ build
    //+ Item::builder().code(1).build();
}
