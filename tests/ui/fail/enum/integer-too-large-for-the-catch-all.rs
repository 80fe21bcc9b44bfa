//! An integer does not fit into the catch-all.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Level {
    #[const_tag(300)] //~ 300
    Low,
    #[unrecognized]
    Other(u8),
    //+ Other(i64),
}

fn main() {}
