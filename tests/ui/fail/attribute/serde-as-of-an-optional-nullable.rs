//! serde_with's `#[serde_as]` converts what an `OptionalNullable` holds

use optnull::{ApiModel, OptionalNullable};

#[serde_with::serde_as]
#[derive(ApiModel)]
struct Order {
    #[serde_as(as = "OptionalNullable<serde_with::DisplayFromStr>")]
    //+ #[serde_as(as = "serde_with::DisplayFromStr")]
    id: OptionalNullable<u64>, //~ OptionalNullable<u64>
    #[serde_as(as = "Option<Vec<serde_with::DisplayFromStr>>")]
    //+ #[serde_as(as = "Vec<serde_with::DisplayFromStr>")]
    others: OptionalNullable<Vec<u64>>, //~ OptionalNullable<Vec<u64>>
}

fn main() {}
