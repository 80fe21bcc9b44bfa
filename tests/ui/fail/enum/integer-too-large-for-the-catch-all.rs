//! An integer that the catch-all's type cannot hold.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Level {
    #[const_tag(300)] //~ 300
    Low,
    #[unrecognized]
    Other(u8),
}

fn main() {}
