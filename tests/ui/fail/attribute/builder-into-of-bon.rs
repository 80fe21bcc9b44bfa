//! A setter converts as bon lets it

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[builder(into)] //~ into
    //+
    note: String,
}

fn main() {}
