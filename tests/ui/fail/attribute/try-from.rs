//! `try_from` stands on a struct.

use optnull::ApiModel;

#[derive(ApiModel)]
//+ #[derive(serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String")] //~ try_from
struct Order {
    id: i64,
}

impl TryFrom<String> for Order {
    type Error = std::num::ParseIntError;

    fn try_from(id: String) -> Result<Self, Self::Error> {
        Ok(Order { id: id.parse()? })
    }
}

fn main() {}
