//! An integer enum's catch-all holds an integer.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Level {
    #[const_tag(1)]
    Low,
    #[unrecognized]
    Other(String), //~ String
}

fn main() {}
