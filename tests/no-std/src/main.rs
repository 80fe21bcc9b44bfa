//! A program without the standard library that reads, writes and builds models.
//!
//! It has a panic handler and an allocator of its own, so that it does not link if any of its
//! dependencies brings the standard library, which has them too. It ends with 0 if all is as it
//! should be, and aborts otherwise.

#![no_std]
#![no_main]

extern crate alloc;

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::ffi::{c_char, c_int};
use core::panic::PanicInfo;

use optnull::{ApiModel, ConstTag, OptionalNullable, Sensitive};
use serde_json::Value;

#[global_allocator]
static ALLOCATOR: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    // SAFETY: it asks for nothing.
    unsafe { libc::abort() }
}

// What the `alloc` crate, which was compiled to unwind, refers to; with `panic = "abort"` nobody
// calls it.
#[no_mangle]
extern "C" fn rust_eh_personality() {}

#[no_mangle]
extern "C" fn _Unwind_Resume() {}

#[no_mangle]
extern "C" fn main(_: c_int, _: *const *const c_char) -> c_int {
    presence();
    unions();
    builder();
    errors();
    0
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Session<'a, T> {
    #[const_tag("session")]
    kind: ConstTag<Self>,
    status: Status,
    #[serde(borrow)]
    id: &'a str,
    level: Option<Level>,
    #[nullable]
    next: Option<Box<T>>,
    code: OptionalNullable<T>,
    #[serde(default)]
    token: Sensitive<String>,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "snake_case")]
enum Status {
    Succeeded,
    #[unrecognized]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
enum Level {
    #[const_tag(1)]
    Low,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card),
    #[const_tag("credit")]
    Credit(Credit),
    #[unrecognized]
    Unrecognized(Value),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
    number: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
struct Credit {
    balance: u64,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Amount {
    Text(String),
    Cents(i64),
    Credit(Credit),
}

fn presence() {
    for json in [
        r#"{"kind":"session","status":"succeeded","id":"a","next":null,"token":""}"#,
        r#"{"kind":"session","status":"new","id":"a","level":1,"next":2,"code":null,"token":"t","x":[1]}"#,
        r#"{"kind":"session","status":"new","id":"a","next":2,"code":3,"token":"t","y":{}}"#,
    ] {
        let session: Session<'_, i64> = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&session).unwrap(), json);
    }
}

fn unions() {
    let json =
        r#"[{"method":"card","number":"4"},{"method":"credit","balance":5},{"method":"x","y":1}]"#;
    let methods: Vec<Method> = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&methods).unwrap(), json);
    let last: Method = serde_json::from_str(r#"{"balance":5,"method":"credit"}"#).unwrap();
    assert_eq!(last, methods[1]);
    let json = r#"["5.00",500,{"balance":5}]"#;
    let amounts: Vec<Amount> = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&amounts).unwrap(), json);
}

fn builder() {
    let session = Session::<u8>::builder()
        .status(Status::from("succeeded"))
        .id("a")
        .next(None)
        .code(OptionalNullable::Null)
        .build();
    assert_eq!(
        serde_json::to_string(&session).unwrap(),
        r#"{"kind":"session","status":"succeeded","id":"a","next":null,"code":null,"token":""}"#
    );
    assert_eq!(Level::try_from(1), Ok(Level::Low));
    assert_eq!(
        Level::try_from(0).unwrap_err().to_string(),
        "unknown value `0` for `Level`, expected `1`"
    );
}

fn errors() {
    let error = serde_json::from_str::<Credit>(r#"{"x":1}"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown field `x`, expected `balance` at line 1 column 4"
    );
    let error = serde_json::from_str::<Card>(r#"{"method":"card"}"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "missing field `number` of `Card` at line 1 column 17"
    );
}
