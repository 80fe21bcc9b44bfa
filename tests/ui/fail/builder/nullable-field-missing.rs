//! A nullable field is not set.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[nullable]
    note: Option<String>,
}

fn main() {
    Order::builder().build(); //~ build
    //+ Order::builder().note(None).build();
}
