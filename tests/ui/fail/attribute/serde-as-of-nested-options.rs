//! serde_with's `#[serde_as]` stands on nested options, of which it reads a null as an absent key

use optnull::ApiModel;
//+ use optnull::{ApiModel, OptionalNullable};

#[serde_with::serde_as]
#[derive(ApiModel)]
struct Order {
    #[optional_nullable]
    #[serde_as(as = "Option<Option<serde_with::DisplayFromStr>>")]
    //+ #[serde_as(as = "serde_with::DisplayFromStr")]
    id: Option<Option<u64>>, //~ Option<Option<u64>>
    //+ id: OptionalNullable<u64>,
    #[optional_nullable]
    #[serde_as(as = "Option<_>")]
    //+ #[serde_as(as = "_")]
    other: Option<Option<u64>>, //~ Option<Option<u64>>
    //+ other: OptionalNullable<u64>,
    #[optional_nullable]
    #[serde_as(deserialize_as = "Option<Option<serde_with::DisplayFromStr>>")]
    //+ #[serde_as(deserialize_as = "serde_with::DisplayFromStr")]
    last: Option<Option<u64>>, //~ Option<Option<u64>>
    //+ last: OptionalNullable<u64>,
}

fn main() {}
