//! `optional_nullable` is misspelt

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[optional_nulable] //~ optional_nulable
    //+ #[optional_nullable]
    note: Option<Option<String>>,
}

fn main() {
    Order::builder().note("a").build();
}
