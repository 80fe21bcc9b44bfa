//! A required option is written as bon writes it

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[builder(required)] //~ required
    //+ #[nullable]
    note: Option<String>,
}

fn main() {}
