//! A variant of an untagged union that holds nothing.

use optnull::ApiModel;

#[derive(ApiModel)]
#[serde(untagged)]
enum Amount {
    Text(String),
    Free, //~ Free
    //+ Free(Free),
}
//+ }
//+ #[derive(ApiModel)]
//+ struct Free {
//+     free: bool,
//+ }

fn main() {}
