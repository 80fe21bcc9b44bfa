//! `optnull::secrecy` stands on what is no secret of that crate.

use optnull::{ApiModel, OptionalNullable, Sensitive};
use secrecy::{SecretBox, SecretString};

#[derive(ApiModel)]
struct Credentials {
    #[serde(with = "optnull::secrecy")]
    key: String, //~ String
    //+ key: SecretString,
    #[serde(with = "optnull::secrecy")]
    old_key: Option<String>, //~ String
    //+ old_key: Option<SecretString>,
    #[serde(with = "optnull::secrecy")]
    pin: OptionalNullable<u16>, //~ u16
    //+ pin: OptionalNullable<SecretBox<u16>>,
    #[serde(with = "optnull::secrecy")]
    codes: Vec<SecretString>, //~ Vec
    //+ codes: SecretBox<Vec<String>>,
    #[serde(with = "optnull::secrecy")]
    //+
    number: Sensitive<String>, //~ Sensitive
    #[optional_nullable]
    //+
    #[serde(with = "optnull::secrecy")]
    token: Option<Option<SecretString>>, //~ SecretString
    //+ token: OptionalNullable<SecretString>,
    #[serde(with = "optnull::secrecy")]
    right: OptionalNullable<SecretBox<i64>>,
}

fn main() {}
