//! Enums of integers: what they read, keep, write and refuse.

use std::fmt::Debug;

use optnull::{ApiModel, OptionalNullable};
use serde::de::DeserializeOwned;
use serde::Serialize;

/// A closed enum.
#[derive(Debug, Clone, Copy, PartialEq, ApiModel)]
enum Level {
    #[const_tag(1)]
    Low,
    #[const_tag(-2)]
    High,
}

/// An open enum of another integer type.
#[derive(Debug, Clone, Copy, PartialEq, ApiModel)]
enum Status {
    #[const_tag(200)]
    Ok,
    #[const_tag(404)]
    NotFound,
    #[unrecognized]
    Other(u16),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
enum Big {
    #[const_tag(1)]
    One,
    #[unrecognized]
    Other(u64),
}

#[derive(Debug, PartialEq, ApiModel)]
struct Response {
    status: Status,
    #[optional_nullable]
    previous: OptionalNullable<Vec<Status>>,
}

fn round_trip<T: Debug + PartialEq + Serialize + DeserializeOwned>(json: &str, value: &T) {
    assert_eq!(&serde_json::from_str::<T>(json).unwrap(), value);
    assert_eq!(serde_json::to_string(value).unwrap(), json);
    let tree = serde_json::to_value(value).unwrap();
    assert_eq!(&serde_json::from_value::<T>(tree).unwrap(), value);
    let packed = rmp_serde::to_vec(value).unwrap();
    assert_eq!(&rmp_serde::from_slice::<T>(&packed).unwrap(), value);
    let mut cbor = Vec::new();
    ciborium::into_writer(value, &mut cbor).unwrap();
    assert_eq!(&ciborium::from_reader::<T, _>(&cbor[..]).unwrap(), value);
    let plain = postcard::to_allocvec(value).unwrap();
    assert_eq!(&postcard::from_bytes::<T>(&plain).unwrap(), value);
}

#[test]
fn known_and_unknown_values_round_trip() {
    round_trip("1", &Level::Low);
    round_trip("-2", &Level::High);
    round_trip("404", &Status::NotFound);
    round_trip("500", &Status::Other(500));
    round_trip("18446744073709551615", &Big::Other(u64::MAX));
    round_trip(
        r#"{"status":200,"previous":[500,404]}"#,
        &Response {
            status: Status::Ok,
            previous: OptionalNullable::Value(vec![Status::Other(500), Status::NotFound]),
        },
    );
}

#[test]
fn refused_values_say_what_is_known() {
    for (json, error) in [
        ("3", "unknown value `3` for `Level`, expected `1` or `-2` at line 1 column 1"),
        (
            "\"1\"",
            "invalid type: string \"1\", expected an integer for `Level` at line 1 column 3",
        ),
        (
            "1.0",
            "invalid type: floating point `1.0`, expected an integer for `Level` at line 1 column 3",
        ),
        (
            "null",
            "invalid type: null, expected an integer for `Level` at line 1 column 4",
        ),
    ] {
        assert_eq!(
            serde_json::from_str::<Level>(json).unwrap_err().to_string(),
            error
        );
    }
    for (json, error) in [
        (
            "65536",
            "invalid value: integer `65536`, expected u16 at line 1 column 5",
        ),
        (
            "-1",
            "invalid value: integer `-1`, expected u16 at line 1 column 2",
        ),
    ] {
        assert_eq!(
            serde_json::from_str::<Status>(json)
                .unwrap_err()
                .to_string(),
            error
        );
    }
}

#[test]
fn a_person_converts_both_ways() {
    assert_eq!(Level::try_from(-2), Ok(Level::High));
    let error = Level::try_from(3).unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown value `3` for `Level`, expected `1` or `-2`"
    );
    assert_eq!(error.value(), "3");
    assert_eq!(i64::from(Level::High), -2);
    assert_eq!(
        (Level::High.as_i64(), Level::High.to_string().as_str()),
        (-2, "-2")
    );
    assert_eq!(Status::from(404), Status::NotFound);
    assert_eq!(Status::from(500), Status::Other(500));
    assert_eq!(
        (Status::Other(500).as_u16(), u16::from(Status::Ok)),
        (500, 200)
    );
}

/// An enum that knows no integer yet.
#[derive(Debug, Clone, Copy, PartialEq, ApiModel)]
enum Unknown {
    #[unrecognized]
    Other(i64),
}

#[test]
fn an_enum_may_know_no_integer() {
    round_trip("-7", &Unknown::Other(-7));
    assert_eq!(Unknown::from(7), Unknown::Other(7));
}
