//! A skipped field has no default

use optnull::ApiModel;

struct Cache;
//+ #[derive(Default)]
//+ struct Cache;

#[derive(ApiModel)]
struct Order {
    #[serde(skip)] //~ skip
    cache: Cache,
}

fn main() {}
