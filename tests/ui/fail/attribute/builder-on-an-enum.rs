//! `builder` stands on an enum.

use optnull::ApiModel;

#[derive(ApiModel)]
#[api_model(builder = false)] //~ false
//+
enum Status {
    Succeeded,
}

fn main() {}
