//! A required field is not set whose name other models have too, so that rustc shows its path.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Item {
    id: i64,
}

mod orders {
    #[derive(optnull::ApiModel)]
    pub struct Order {
        pub id: i64,
    }
}

fn main() {
    Item::builder().build(); //~ build
    //+ Item::builder().id(1).build();
    orders::Order::builder().build(); //~ build
    //+ orders::Order::builder().id(1).build();
}
