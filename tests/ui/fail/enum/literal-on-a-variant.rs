//! A string enum's value is written with `rename`.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    #[const_tag("ok")] //~ "ok"
    Succeeded,
}

fn main() {}
