//! An integer enum's catch-all holds a `String`.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Level {
    #[const_tag(1)]
    Low,
    #[unrecognized]
    Other(String), //~ String
    //+ Other(i64),
}

fn main() {}
