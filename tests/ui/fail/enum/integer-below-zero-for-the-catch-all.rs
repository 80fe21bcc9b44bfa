//! An integer is below zero, and the catch-all holds none such

use optnull::ApiModel;

#[derive(ApiModel)]
enum Level {
    #[const_tag(-1)] //~ 1
    Unknown,
    #[unrecognized]
    Other(u8),
    //+ Other(i64),
}

fn main() {}
