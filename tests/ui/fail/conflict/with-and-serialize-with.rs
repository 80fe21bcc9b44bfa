//! A field has both `with` and `serialize_with`.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(with = "dates", serialize_with = "dates::serialize")] //~ "dates::serialize" //~~ "dates"
    //+ #[serde(with = "dates")]
    date: String,
}

mod dates {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer>(date: &str, serializer: S) -> Result<S::Ok, S::Error> {
        date.serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
        String::deserialize(deserializer)
    }
}

fn main() {}
