//! `Sensitive<T>`: transparent on the wire, and in no `Debug` output and no error of reading it.
#![allow(missing_docs, clippy::option_option)]

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::{Debug, Display};
use std::rc::Rc;
use std::sync::Arc;

use optnull::builder::IntoOption;
use optnull::{ApiModel, ConstTag, OptionalNullable, Sensitive};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{from_str, json, to_string, Value};

/// What no output may have: as a text and, where a number is asked for, as that.
const SECRET: &str = "4242424242424242";

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Kinds {
    required: Sensitive<String>,
    number: Sensitive<u64>,
    optional: Option<Sensitive<String>>,
    optional_number: Option<Sensitive<u64>>,
    #[nullable]
    nullable: Option<Sensitive<String>>,
    three: OptionalNullable<Sensitive<String>>,
    three_number: OptionalNullable<Sensitive<u64>>,
    #[optional_nullable]
    double: Option<Option<Sensitive<String>>>,
    #[serde(default)]
    defaulted: Sensitive<String>,
    #[serde(default)]
    defaulted_number: Sensitive<u64>,
    #[serde(skip)]
    skipped: Sensitive<String>,
}

/// A `Kinds` with its required fields set, and what `then` sets.
macro_rules! kinds {
    ($($field:ident($value:expr))*) => {
        Kinds::builder().required(SECRET).number(4_242_424_242_424_242).nullable(None)$(.$field($value))*.build()
    };
}

/// Each kind is set from what is at hand, is written as its value alone, and comes back.
#[test]
fn kinds() {
    let secret = || Sensitive::new(SECRET.to_owned());
    for (kinds, json) in [
        (kinds!(), json!({})),
        (
            kinds!(optional(SECRET) optional_number(Sensitive::new(1))),
            json!({"optional": SECRET, "optional_number": 1}),
        ),
        (kinds!(optional(secret())), json!({"optional": SECRET})),
        (
            kinds!(optional(Some(secret()))),
            json!({"optional": SECRET}),
        ),
        (kinds!(optional(None)), json!({})),
        (kinds!(nullable(SECRET)), json!({"nullable": SECRET})),
        (
            kinds!(three(SECRET) three_number(Sensitive::new(1))),
            json!({"three": SECRET, "three_number": 1}),
        ),
        (kinds!(three(SECRET.to_owned())), json!({"three": SECRET})),
        (kinds!(three(&SECRET.to_owned())), json!({"three": SECRET})),
        (
            kinds!(three(OptionalNullable::Null)),
            json!({"three": null}),
        ),
        (kinds!(three(None)), json!({})),
        (kinds!(double(SECRET)), json!({"double": SECRET})),
        (
            kinds!(double(OptionalNullable::Null)),
            json!({"double": null}),
        ),
        (
            kinds!(defaulted(SECRET) defaulted_number(1)),
            json!({"defaulted": SECRET, "defaulted_number": 1}),
        ),
        (kinds!(skipped(SECRET) skipped("")), json!({})),
    ] {
        let mut expected = json!({
            "required": SECRET,
            "number": 4_242_424_242_424_242_u64,
            "nullable": null,
            "defaulted": "",
            "defaulted_number": 0,
        });
        for (key, value) in json.as_object().unwrap() {
            expected[key] = value.clone();
        }
        let written = to_string(&kinds).unwrap();
        assert_eq!(from_str::<Value>(&written).unwrap(), expected);
        assert_eq!(from_str::<Kinds>(&written).unwrap(), kinds);
        assert_hidden(&format!("{kinds:?} {kinds:#?}"));
    }
}

/// A value of another type: no error says what was there.
#[test]
fn errors() {
    for key in [
        "required",
        "optional",
        "nullable",
        "three",
        "double",
        "defaulted",
    ] {
        assert_refused::<Kinds>(&json!({ key: 4_242_424_242_424_242_u64 }));
        assert_refused::<Kinds>(&json!({ key: [SECRET] }));
    }
    for key in [
        "number",
        "optional_number",
        "three_number",
        "defaulted_number",
    ] {
        assert_refused::<Kinds>(&json!({ key: SECRET }));
        assert_refused::<Kinds>(&json!({ key: -4_242_424_242_424_242_i64 }));
        assert_refused::<Kinds>(&json!({ key: 4_242_424_242_424_242.5 }));
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
    number: Sensitive<CardNumber>,
    scheme: OptionalNullable<Sensitive<Scheme>>,
}

#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(try_from = "String", into = "String")]
struct CardNumber(String);

impl TryFrom<String> for CardNumber {
    type Error = String;

    fn try_from(number: String) -> Result<Self, String> {
        match number.len() {
            16 => Ok(CardNumber(number)),
            _ => Err(format!("`{number}` is not a card's number")),
        }
    }
}

impl From<CardNumber> for String {
    fn from(number: CardNumber) -> Self {
        number.0
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
enum Scheme {
    Visa,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card),
    #[const_tag("raw")]
    Raw(Raw),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Raw {
    card: Option<Sensitive<Card>>,
    #[serde(flatten)]
    all: BTreeMap<String, Sensitive<u8>>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Untagged {
    Number(Sensitive<u64>),
    Card(Sensitive<Card>),
}

/// The value's own type says what it was in its errors, also in unions, in flattened maps and where
/// a whole model is hidden.
#[test]
fn errors_of_inner_types() {
    let long = format!("{SECRET}0");
    for document in [
        json!({"method": "card", "number": long}),
        json!({"number": long, "method": "card"}),
        json!({"method": "card", "number": SECRET, "scheme": SECRET}),
        json!({"scheme": SECRET, "method": "card", "number": SECRET}),
        json!({"method": "raw", "card": {"number": long}}),
        json!({"method": "raw", "card": {"number": SECRET, SECRET: 1}}),
        json!({"card": {"number": SECRET, "scheme": SECRET}, "method": "raw"}),
        json!({"method": "raw", "x": SECRET}),
    ] {
        assert_refused::<Method>(&document);
        assert_refused::<Vec<Method>>(&json!([document]));
    }
    for document in [
        json!(SECRET),
        json!({"number": long}),
        json!({"number": SECRET, "scheme": SECRET}),
    ] {
        assert_refused::<Untagged>(&document);
    }
}

/// What is wrong, of which type it should be, and where.
#[test]
fn message() {
    let error = from_str::<Kinds>("{\n \"required\": 5}").unwrap_err();
    assert_eq!(
        error.to_string(),
        "invalid value, which is hidden, expected a sensitive `alloc::string::String` at line 2 column 15"
    );
    let document = r#"{"method":"raw","card":{"number":""}}"#;
    let mut deserializer = serde_json::Deserializer::from_str(document);
    let error = serde_path_to_error::deserialize::<_, Method>(&mut deserializer).unwrap_err();
    assert_eq!(error.path().to_string(), "card.number");
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Texts<'a> {
    boxed: Sensitive<Box<str>>,
    borrowed: Sensitive<&'a str>,
    optional_borrowed: Option<Sensitive<&'a str>>,
    #[serde(borrow)]
    three_borrowed: OptionalNullable<Sensitive<&'a str>>,
    cow: Sensitive<Cow<'a, str>>,
    optional_cow: Option<Sensitive<Cow<'a, str>>>,
    three_cow: OptionalNullable<Sensitive<Cow<'a, str>>>,
    optional: Option<Sensitive<Box<str>>>,
    three: OptionalNullable<Sensitive<Box<str>>>,
    list: Sensitive<Vec<String>>,
}

/// Setters take texts for each string type, and the bare value for any.
#[test]
fn texts() {
    let texts = Texts::builder()
        .boxed(SECRET)
        .borrowed(SECRET)
        .optional_borrowed(SECRET)
        .three_borrowed(SECRET)
        .cow(SECRET)
        .optional_cow(SECRET)
        .three_cow(SECRET.to_owned())
        .optional(SECRET.to_owned())
        .three(SECRET)
        .list(vec![SECRET.to_owned()])
        .build();
    assert_hidden(&format!("{texts:?}"));
    let mut owned: Sensitive<Cow<str>> = SECRET.to_owned().into();
    assert!(matches!(owned.expose(), Cow::Owned(text) if text == SECRET));
    let borrowed: Sensitive<Cow<str>> = SECRET.into();
    assert!(matches!(borrowed.expose(), Cow::Borrowed(SECRET)));
    owned.expose_mut().to_mut().push('!');
    assert_eq!(owned.expose(), &format!("{SECRET}!"));
    let json = to_string(&texts).unwrap();
    let read: Texts = from_str(&json).unwrap();
    assert_eq!(read, texts);
    let three = read.three_borrowed.value();
    for borrowed in [Some(read.borrowed), read.optional_borrowed, three] {
        let text = borrowed.unwrap().into_exposed();
        assert!(json.as_bytes().as_ptr_range().contains(&text.as_ptr()));
    }
}

/// Of the string types that serde reads with its feature `rc` only, the conversions alone.
#[test]
fn shared_texts() {
    let rc: [Sensitive<Rc<str>>; 2] = [SECRET.into(), SECRET.to_owned().into()];
    let arc: [Option<Sensitive<Arc<str>>>; 2] =
        [SECRET.into_option(), SECRET.to_owned().into_option()];
    for text in rc.map(|text| text.expose().to_string()) {
        assert_eq!(text, SECRET);
    }
    for text in arc.map(|text| text.unwrap().expose().to_string()) {
        assert_eq!(text, SECRET);
    }
}

/// As a key and a value in other types, and in other formats.
#[test]
fn transparent() {
    let map = BTreeMap::from([(Sensitive::new(5_u8), Sensitive::new(SECRET))]);
    assert_eq!(to_string(&map).unwrap(), format!(r#"{{"5":"{SECRET}"}}"#));
    let value = (
        Sensitive::new(SECRET),
        Sensitive::new(7_u64),
        Sensitive::new(()),
    );
    let bare = (SECRET, 7_u64, ());
    assert_eq!(postcard::to_stdvec(&value), postcard::to_stdvec(&bare));
    assert_eq!(
        rmp_serde::to_vec(&value).unwrap(),
        rmp_serde::to_vec(&bare).unwrap()
    );
    assert_eq!(
        serde_yaml_ng::to_string(&value).unwrap(),
        serde_yaml_ng::to_string(&bare).unwrap()
    );
}

/// It is its value alone in memory too.
#[test]
fn size() {
    assert_eq!(size_of::<Sensitive<u16>>(), size_of::<u16>());
    assert_eq!(
        size_of::<Option<Sensitive<String>>>(),
        size_of::<Option<String>>()
    );
}

/// No bound on what is hidden: a type without `Debug` is hidden as well.
#[test]
fn debug_of_any_type() {
    struct Opaque;
    assert_eq!(format!("{:?}", Sensitive::new(Opaque)), "Sensitive(hidden)");
    assert_eq!(
        format!("{:#?}", Some(Sensitive::new(Opaque))),
        "Some(\n    Sensitive(hidden),\n)"
    );
}

#[track_caller]
fn assert_refused<T: DeserializeOwned + Debug>(document: &Value) {
    for error in [
        from_str::<T>(&document.to_string()).unwrap_err(),
        serde_json::from_value::<T>(document.clone()).unwrap_err(),
    ] {
        assert_hidden(&shown(&error));
    }
}

fn shown(error: &(impl Debug + Display)) -> String {
    format!("{error} {error:?} {error:#?}")
}

#[track_caller]
fn assert_hidden(shown: &str) {
    assert!(!shown.contains(SECRET), "{shown}");
    assert!(shown.contains("hidden"), "{shown}");
}
