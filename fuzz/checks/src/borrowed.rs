//! Models that borrow from the document.

use std::borrow::Cow;
use std::fmt::Debug;

use optnull::{ApiModel, ConstTag, OptionalNullable};
use serde::de::Deserialize;

use crate::round_trip::same;

#[derive(Debug, ApiModel)]
#[serde(rename = "Text")]
struct Borrowed<'a> {
    #[const_tag("text")]
    kind: ConstTag<Self>,
    #[serde(borrow)]
    text: Cow<'a, str>,
    strict: Option<&'a str>,
    three: OptionalNullable<&'a str>,
}

#[derive(Debug, ApiModel)]
#[serde(tag = "kind")]
enum BorrowedUnion<'a> {
    #[serde(borrow)]
    Text(Borrowed<'a>),
}

#[derive(Debug, ApiModel)]
#[serde(untagged)]
enum BorrowedChoice<'a> {
    #[serde(borrow)]
    Text(Borrowed<'a>),
    Plain(&'a str),
}

/// The same models, which own their text.
mod owned {
    use optnull::{ApiModel, ConstTag, OptionalNullable};

    #[derive(Debug, ApiModel)]
    #[serde(rename = "Text")]
    pub(super) struct Borrowed {
        #[const_tag("text")]
        kind: ConstTag<Self>,
        text: String,
        strict: Option<String>,
        three: OptionalNullable<String>,
    }

    #[derive(Debug, ApiModel)]
    #[serde(tag = "kind")]
    pub(super) enum BorrowedUnion {
        Text(Borrowed),
    }

    #[derive(Debug, ApiModel)]
    #[serde(untagged)]
    pub(super) enum BorrowedChoice {
        Text(Borrowed),
        Plain(String),
    }
}

/// Checks that what borrows reads nothing else than what owns, and all of it where no text has an
/// escape.
pub(crate) fn check(json: &[u8]) {
    alike::<Borrowed, owned::Borrowed>(json);
    alike::<BorrowedUnion, owned::BorrowedUnion>(json);
    alike::<BorrowedChoice, owned::BorrowedChoice>(json);
}

fn alike<'de, B, O>(json: &'de [u8])
where
    B: Debug + Deserialize<'de>,
    O: Debug + Deserialize<'de>,
{
    let borrowed = serde_json::from_slice::<B>(json);
    let owned = serde_json::from_slice::<O>(json);
    match (borrowed, owned) {
        (Ok(borrowed), owned) => same("borrowed and owned", &borrowed, &owned.unwrap()),
        (Err(error), Ok(owned)) => {
            assert!(json.contains(&b'\\'), "only owned: {owned:?}: {error}");
        }
        (Err(_), Err(_)) => {}
    }
}
