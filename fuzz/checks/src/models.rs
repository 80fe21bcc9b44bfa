//! The models, and what documents they begin with.

mod enums;
pub(crate) mod fields;
mod flattened;
mod unions;

use std::collections::BTreeMap;
use std::fmt::Debug;

use serde::de::DeserializeOwned;
use serde::Serialize;

use crate::twin;
use crate::twins::Twin::{self, Keeps, Merges};

use enums::{Enums, Grade, Level, Status};
use fields::{Holder, Item, Kinds, Page, Scalars, Settings, Strict};
use flattened::{Counted, Deep, Open, StrictOpen};
use unions::{Apart, Fallback, Loose, Method, Numbered, OpenMethod, Order};

/// A type that is read and written.
pub trait Subject: Debug + Serialize + DeserializeOwned {
    /// What it is compared with.
    type Twin: Serialize + DeserializeOwned;
    /// Where it differs from most.
    const RULES: Rules;
}

/// What holds for a type.
#[derive(Clone, Copy)]
pub struct Rules {
    /// Whether what is written is read as the same again. Of an untagged union, what one variant
    /// leaves out may be what made it win: keys of another one, or a key that is there twice, of
    /// which a `Value` has the last.
    pub(crate) settled: bool,
    /// Whether a `serde_json::Value` holds all of its values.
    pub(crate) in_value: bool,
    /// How the twin reads.
    pub(crate) twin: Twin,
    /// Whether the two read the same, and not only the same documents. Of the variants of an
    /// untagged union that fit, serde takes the first.
    pub(crate) alike: bool,
}

const MOST: Rules = Rules {
    settled: true,
    in_value: true,
    twin: Twin::Streams,
    alike: true,
};

/// What is done with one of the types.
pub trait Visit {
    /// Does it.
    fn visit<S: Subject>(self);
}

macro_rules! subjects {
    ($(
        $index:literal $subject:ty = $twin:ty { $($rule:ident: $value:expr),* }
            $($seed:literal)*;
    )*) => {
        $(
            impl Subject for $subject {
                type Twin = $twin;
                const RULES: Rules = Rules { $($rule: $value,)* ..MOST };
            }
        )*

        /// How many types there are.
        const COUNT: usize = [$($index),*].len();

        /// JSON documents, each after the letter of its type.
        pub const SEEDS: &[&[&str]] = &[$(&[$($seed),*]),*];

        /// Visits the type of this letter, or of one that stands for the same.
        pub fn visit(letter: u8, visit: impl Visit) {
            match usize::from(letter.wrapping_sub(b'A')) % COUNT {
                $($index => visit.visit::<$subject>(),)*
                _ => unreachable!("less than COUNT"),
            }
        }
    };
}

subjects! {
    0 Kinds = twin::Kinds {}
        r#"{"type":"kinds","version":-2,"live":true,"schema":"é","plain":7,"maybe":null,
            "option":"a","nullable":1.5,"three":null,"nested":3,"inferred":{"a":[1]},
            "defaulted":4,"defaultPath":"USD","defaultOption":null,"list":["a","b"],"with":"ff",
            "withThree":"10","read":1,"aka":true,"unknown":{}}"#
        r#"{"version":-2,"plain":-1,"maybe":"m","nullable":null,"with":"0"}"#;
    1 Scalars = twin::Scalars { in_value: false }
        r#"{"tiny":-128,"small":255,"short":-32768,"int":4294967295,"long":-9223372036854775808,
            "unsigned":18446744073709551615,"single":0.1,"double":1e300,"flag":true,
            "letter":"é","unit":null,"pair":[1,"a"],"array":[1,2],"byId":{"-1":"a"},
            "wide":170141183460469231731687303715884105727}"#;
    2 Strict = twin::Strict {}
        r#"{"kind":"strict","wire-version":3,"amount":5,"paid-at":null,
            "refund-reason":"capture","parts":[{"kind":"strict","total-amount":1,
            "paid-at":"x"}],"parent":null}"#;
    3 Settings = twin::Settings {}
        r#"{"SEALED":false,"PAGE_SIZE":1,"THEME":null,"NOTE":"n","ZONE":"z","SCALE":0.5,
            "STATUS":"new","NESTED":[{}]}"#
        "{}";
    4 Page<Item> = twin::Page {}
        r#"{"data":[{"name":"a","quantity":1,"price":null,"children":[{"name":"b"}]}],
            "next":null,"last":{"name":"c"}}"#;
    5 Holder = twin::Holder { twin: Merges }
        r#"{"item":{"name":"a"},"items":{"a":{"name":"b"},"c":null},"method":{"method":"card",
            "number":"4"},"lookup":null,"status":{"failed":"capture"},"boxed":{"name":"d",
            "price":1}}"#;
    6 Enums = twin::Enums {}
        r#"{"intent":"approve","status":"on_hold","maybe":"é","state":null,"history":["new",""],
            "byIntent":{"capture":"failed"},"byStatus":{"x":"capture"},"level":-7,
            "levels":[1,5],"grade":2}"#;
    7 Method = twin::Method { twin: Merges }
        r#"{"method":"card","number":"4","cents":1,"remark":null,"status":"failed"}"#
        r#"{"bank":"b","bic":null,"next":{"intents":["capture"],"method":"transfer","amount":1},
            "method":"ideal"}"#
        r#"{"x":[{"y":null}],"token":"t","method":"apple"}"#
        r#"{"method":"person","id":1,"last":"l","width":2,"red":3,"rest":{}}"#;
    8 OpenMethod = twin::OpenMethod { twin: Merges }
        r#"{"orbit":[1.5,{"a":null}],"method":"star"}"#
        r#"{"method":"google","code":[1,2]}"#;
    9 Numbered = twin::Numbered { twin: Merges }
        r#"{"version":1,"name":"a"}"#
        r#"{"data":[],"next":null,"version":2}"#;
    10 Order = twin::Order { twin: Merges }
        r#"{"method":{"method":"card","number":"4"},"others":[{"method":"apple","token":"t"}],
            "last":null,"byName":{"a":{"number":"4","method":"card"}}}"#;
    11 Apart = twin::Apart { twin: Keeps }
        r#"{"label":"a","left":{"size":1,"intent":"capture"},"right":[1,"a",true,null]}"#
        r#"["a",[[]],{"size":2}]"#;
    12 Loose = twin::Loose { settled: false, twin: Merges, alike: false }
        r#"{"bank":"b","bic":null,"last":"l","child":{"last":"m"}}"#
        r#"[{"last":"l","nick":null,"child":{"bank":"b","bic":"c","retries":1}},"failed"]"#;
    13 Fallback = twin::Fallback { settled: false, twin: Keeps }
        r#"{"name":"a"}"#
        r#"[1,{"a":"b"}]"#
        r#""new""#;
    14 Open = twin::Open { twin: Merges }
        r#"{"id":1,"first":"f","last":"l","alias":null,"status":"new","width":1,"height":-1,
            "red":1,"green":"é","x":{"y":[1]},"after":1}"#;
    15 StrictOpen = twin::StrictOpen { twin: Merges }
        r#"{"id":1,"last":"l","NICK":"n","width":1,"red":1}"#;
    16 Deep = twin::Deep { twin: Merges }
        r#"{"id":1,"last":"l","method":{"method":"card","number":"4"},"width":1,
            "intent":"capture"}"#;
    17 Counted = twin::Counted { twin: Merges }
        r#"{"a":{"width":1},"id":1,"b":{"width":2,"height":3}}"#;
    18 Vec<Method> = Vec<twin::Method> { twin: Merges }
        r#"[{"method":"card","number":"4"},{"code":[0,255],"method":"google"}]"#;
    19 BTreeMap<String, Option<Settings>> = BTreeMap<String, Option<twin::Settings>> {}
        r#"{"a":null,"b":{"PAGE_SIZE":3}}"#;
    20 (Status, Level, Grade) = (twin::Status, twin::Level, twin::Grade) {}
        r#"["failed",1,3]"#;
}
