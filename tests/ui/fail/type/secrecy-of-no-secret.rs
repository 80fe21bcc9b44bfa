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
    #[serde(with = "optnull::secrecy")]
    number_twice: Sensitive<SecretBox<i64>>, //~ Sensitive
    //+ number_twice: SecretBox<i64>,
    #[optional_nullable]
    //+
    #[serde(with = "optnull::secrecy")]
    token: Option<Option<SecretString>>, //~ SecretString
    //+ token: OptionalNullable<SecretString>,
    #[serde(with = "optnull::secrecy")]
    bare_token: Option<Option<SecretString>>, //~ SecretString
    //+ bare_token: OptionalNullable<SecretString>,
    #[serde(with = "optnull::secrecy")]
    twice_hidden: Sensitive<Sensitive<SecretString>>, //~ Sensitive
    //+ twice_hidden: SecretString,
    #[serde(with = "optnull::secrecy")]
    text_token: Box<str>, //~ Box
    //+ text_token: SecretString,
    #[nullable]
    #[serde(with = "optnull::secrecy")]
    null_token: Option<Option<SecretString>>, //~ Option
    //+ null_token: Option<SecretString>,
    #[serde(with = "optnull::secrecy")]
    hidden_token: Sensitive<Option<SecretBox<u8>>>, //~ Sensitive
    //+ hidden_token: Option<SecretBox<u8>>,
    #[serde(with = "optnull::secrecy")]
    old_token: Option<OptionalNullable<SecretString>>, //~ Option
    //+ old_token: OptionalNullable<SecretString>,
    #[serde(with = "optnull::secrecy")]
    right: OptionalNullable<SecretBox<i64>>,
}

fn main() {}
