//! An `alias` repeats the variant's own value.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    #[serde(alias = "Done")] //~ "Done"
    Done,
}

fn main() {}
