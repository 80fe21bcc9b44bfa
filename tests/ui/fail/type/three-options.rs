//! Four states, three of which can be written.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[optional_nullable]
    code: Option<Option<Option<String>>>, //~ Option<Option<Option<String>>>
}

fn main() {}
