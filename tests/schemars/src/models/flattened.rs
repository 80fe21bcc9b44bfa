//! Fields whose keys become their model's.

use std::collections::{BTreeMap, HashMap};

use optnull::{ApiModel, ConstTag, JsonSchema, OptionalNullable};

#[derive(Debug, ApiModel, JsonSchema)]
pub struct Address {
    /// Without the number.
    pub street: String,
    #[serde(alias = "town")]
    pub city: String,
    pub zip: OptionalNullable<String>,
}

#[derive(Debug, ApiModel, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    #[const_tag("contact")]
    pub kind: ConstTag<Self>,
    pub email: Option<String>,
    #[serde(flatten)]
    pub home: Box<Address>,
}

#[derive(Debug, ApiModel, JsonSchema)]
pub struct Whole {
    pub id: bool,
    #[serde(flatten)]
    pub contact: Contact,
}

pub const WHOLE: &[&str] = &[
    r#"{"id":true,"street":"a","city":"b"}"#,
    r#"{"id":true,"street":"a","town":"b","zip":null,"kind":"contact","email":"c","unknown":1}"#,
];

#[derive(Debug, ApiModel, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Maybe {
    pub id: bool,
    #[serde(flatten)]
    pub contact: Option<Contact>,
}

pub const MAYBE: &[&str] = &[
    r#"{"id":true}"#,
    r#"{"id":true,"street":"a","city":"b"}"#,
    r#"{"id":true,"street":"a","town":"b","zip":"c","kind":"contact","email":null}"#,
];

#[derive(Debug, ApiModel, JsonSchema)]
pub struct Trifles {
    pub color: Option<String>,
    pub size: OptionalNullable<bool>,
}

#[derive(Debug, ApiModel, JsonSchema)]
pub struct MaybeTrifles {
    #[serde(flatten)]
    pub trifles: Option<Trifles>,
    #[serde(flatten, skip_serializing_if = "is_dull")]
    pub address: Address,
    #[serde(flatten, skip_serializing)]
    pub secret: Secret,
}

#[derive(Debug, ApiModel, JsonSchema)]
pub struct Secret {
    pub password: String,
}

fn is_dull(address: &Address) -> bool {
    address.street.is_empty()
}

pub const MAYBE_TRIFLES: &[&str] = &[
    r#"{"street":"a","city":"b","password":"c"}"#,
    r#"{"street":"","city":"b","password":"c","color":"d","size":null}"#,
];

#[derive(Debug, ApiModel, JsonSchema)]
pub struct Extra {
    pub id: bool,
    #[serde(flatten)]
    pub extra: BTreeMap<String, bool>,
}

#[derive(Debug, ApiModel, JsonSchema)]
pub struct Numbered {
    pub id: Option<String>,
    #[serde(flatten)]
    pub numbers: HashMap<u64, bool>,
}

#[derive(Debug, ApiModel, JsonSchema)]
pub struct ReadOnly {
    pub id: bool,
    #[serde(flatten, skip_serializing)]
    pub extra: BTreeMap<String, bool>,
}

#[derive(Debug, ApiModel, JsonSchema)]
pub struct Extras {
    #[serde(flatten)]
    pub extra: Extra,
    pub numbered: Numbered,
}

pub const EXTRAS: &[&str] = &[
    r#"{"id":true,"numbered":{}}"#,
    r#"{"id":true,"a":true,"b":false,"numbered":{"id":"a","1":true,"22":false}}"#,
];
