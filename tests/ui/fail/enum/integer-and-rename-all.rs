//! An integer enum has a `rename_all`.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(rename_all = "snake_case")] //~ rename_all
//+
enum Level {
    #[const_tag(1)]
    Low,
}

fn main() {}
