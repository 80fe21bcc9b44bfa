//! The builder: what each setter takes, in which order, and what `build` makes of it.
#![allow(missing_docs, clippy::option_option)]

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use optnull::builder::{Set, Unset};
use optnull::{ApiModel, ConstTag, OptionalNullable};
use serde_json::to_string;

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Kinds {
    #[const_tag("kinds")]
    tag: ConstTag<Self>,
    #[const_tag(2, required)]
    version: ConstTag<Self, 1>,
    required: i64,
    text: String,
    optional: Option<i64>,
    optional_text: Option<String>,
    #[nullable]
    nullable: Option<u8>,
    #[nullable]
    nullable_text: Option<String>,
    three: OptionalNullable<i64>,
    three_text: OptionalNullable<String>,
    #[optional_nullable]
    double: Option<Option<i64>>,
    #[optional_nullable]
    double_text: Option<Option<String>>,
    #[serde(default)]
    defaulted: i64,
    #[serde(default = "seven")]
    defaulted_by_path: i64,
    #[serde(default)]
    defaulted_text: String,
    #[serde(default = "some_seven")]
    defaulted_option: Option<i64>,
    #[serde(skip)]
    skipped: i64,
    #[serde(skip, default = "seven")]
    skipped_by_path: i64,
    #[const_tag(true)]
    optional_tag: Option<ConstTag<Self, 2>>,
    #[const_tag(-1)]
    three_tag: OptionalNullable<ConstTag<Self, 3>>,
}

fn seven() -> i64 {
    7
}

#[allow(clippy::unnecessary_wraps)]
fn some_seven() -> Option<i64> {
    Some(7)
}

/// A `Kinds` with its required fields set, and what `then` sets.
macro_rules! kinds {
    ($($field:ident($value:expr))*) => {
        Kinds::builder().required(1).text("a").nullable(None).nullable_text(None)$(.$field($value))*.build()
    };
}

#[test]
fn nothing_but_the_required_fields() {
    let expected = Kinds {
        tag: ConstTag::new(),
        version: ConstTag::new(),
        required: 1,
        text: "a".to_owned(),
        optional: None,
        optional_text: None,
        nullable: None,
        nullable_text: None,
        three: OptionalNullable::Absent,
        three_text: OptionalNullable::Absent,
        double: None,
        double_text: None,
        defaulted: 0,
        defaulted_by_path: 7,
        defaulted_text: String::new(),
        defaulted_option: Some(7),
        skipped: 0,
        skipped_by_path: 7,
        optional_tag: None,
        three_tag: OptionalNullable::Absent,
    };
    assert_eq!(kinds!(), expected);
    let written = r#"{"tag":"kinds","version":2,"required":1,"text":"a","nullable":null,"nullable_text":null,"defaulted":0,"defaulted_by_path":7,"defaulted_text":"","defaulted_option":7}"#;
    assert_eq!(to_string(&expected).unwrap(), written);
    assert_eq!(serde_json::from_str::<Kinds>(written).unwrap(), expected);
}

/// One line a setter and argument: the field then equals the value.
macro_rules! sets {
    ($($test:ident { $($field:ident($value:expr) == $expected:expr;)+ })+) => {$(
        #[test]
        fn $test() {
            $(assert_eq!(kinds!($field($value)).$field, $expected, stringify!($field($value)));)+
        }
    )+};
}

sets! {
    required_takes {
        required(5) == 5;
        required(i64::from(5_u8)) == 5;
        text("x") == "x";
        text(String::from("x")) == "x";
        text(&String::from("x")) == "x";
        text(Box::<str>::from("x")) == "x";
        text(Cow::Borrowed("x")) == "x";
        text('x') == "x";
    }
    optional_takes {
        optional(5) == Some(5);
        optional(Some(5)) == Some(5);
        optional(None) == None;
        optional(Option::<i64>::None) == None;
        optional_text("x") == Some("x".to_owned());
        optional_text(&String::from("x")) == Some("x".to_owned());
        optional_text(String::from("x")) == Some("x".to_owned());
        optional_text(Some("x".to_owned())) == Some("x".to_owned());
        optional_text(None) == None;
        optional_tag(ConstTag::new()) == Some(ConstTag::new());
        optional_tag(Some(ConstTag::new())) == Some(ConstTag::new());
        optional_tag(None) == None;
    }
    nullable_takes {
        nullable(5) == Some(5);
        nullable(Some(5)) == Some(5);
        nullable(None) == None;
        nullable_text("x") == Some("x".to_owned());
        nullable_text(String::from("x")) == Some("x".to_owned());
        nullable_text(Some(String::from("x"))) == Some("x".to_owned());
        nullable_text(None) == None;
    }
    optional_nullable_takes {
        three(5) == OptionalNullable::Value(5);
        three(Some(5)) == OptionalNullable::Value(5);
        three(None) == OptionalNullable::Absent;
        three(OptionalNullable::Null) == OptionalNullable::Null;
        three(OptionalNullable::Absent) == OptionalNullable::Absent;
        three(OptionalNullable::Value(5)) == OptionalNullable::Value(5);
        three_text("x") == OptionalNullable::Value("x".to_owned());
        three_text(&String::from("x")) == OptionalNullable::Value("x".to_owned());
        three_text(String::from("x")) == OptionalNullable::Value("x".to_owned());
        three_text(Some(String::from("x"))) == OptionalNullable::Value("x".to_owned());
        three_text(None) == OptionalNullable::Absent;
        three_text(OptionalNullable::Null) == OptionalNullable::Null;
        three_tag(ConstTag::new()) == OptionalNullable::Value(ConstTag::new());
        three_tag(OptionalNullable::Null) == OptionalNullable::Null;
        double(5) == Some(Some(5));
        double(Some(5)) == Some(Some(5));
        double(None) == None;
        double(OptionalNullable::Null) == Some(None);
        double(OptionalNullable::Value(5)) == Some(Some(5));
        double(OptionalNullable::Absent) == None;
        double_text("x") == Some(Some("x".to_owned()));
        double_text(OptionalNullable::Null) == Some(None);
    }
    defaulted_takes {
        defaulted(5) == 5;
        defaulted_by_path(5) == 5;
        defaulted_text("x") == "x";
        defaulted_text(Box::<str>::from("x")) == "x";
        defaulted_option(5) == Some(5);
        defaulted_option(None) == None;
        defaulted_option(Some(5)) == Some(5);
    }
    skipped_takes {
        skipped(5) == 5;
        skipped_by_path(5) == 5;
    }
}

#[derive(Debug, PartialEq, ApiModel)]
struct Strings<'a> {
    boxed: Box<str>,
    #[serde(skip, default = "shared")]
    shared: Arc<str>,
    cow: Cow<'a, str>,
    borrowed: &'a str,
    full_path: std::string::String,
    optional_boxed: Option<Box<str>>,
    optional_cow: Option<Cow<'a, str>>,
    three_boxed: OptionalNullable<Box<str>>,
    three_cow: OptionalNullable<Cow<'a, str>>,
    optional_borrowed: Option<&'a str>,
    three_borrowed: OptionalNullable<&'a str>,
    #[nullable]
    nullable_borrowed: Option<&'a str>,
    #[serde(skip)]
    local: Option<Rc<str>>,
}

fn shared() -> Arc<str> {
    Arc::from("")
}

#[test]
fn string_like_fields_take_strings() {
    let text = "x".to_owned();
    let by_str = Strings::builder()
        .boxed("x")
        .shared("x")
        .cow("x")
        .borrowed("x")
        .full_path("x")
        .optional_boxed("x")
        .optional_cow("x")
        .three_boxed("x")
        .three_cow("x")
        .optional_borrowed("x")
        .three_borrowed("x")
        .nullable_borrowed("x")
        .local(Some("x".into()))
        .build();
    let by_string = Strings::builder()
        .boxed(text.clone())
        .shared(text.clone())
        .cow(text.clone())
        .borrowed(&text)
        .full_path(text.clone())
        .optional_boxed(Some(text.clone().into()))
        .optional_cow(text.clone())
        .three_boxed(Some(text.clone().into()))
        .three_cow(text.clone())
        .optional_borrowed(Some(text.as_str()))
        .three_borrowed(Some(text.as_str()))
        .nullable_borrowed(Some(text.as_str()))
        .local(Some(Rc::from(text.as_str())))
        .build();
    assert_eq!(by_str, by_string);
    assert!(matches!(by_str.cow, Cow::Borrowed("x")));
    let none = Strings::builder()
        .boxed("")
        .cow(Cow::Borrowed(""))
        .borrowed("")
        .full_path("")
        .optional_cow(None)
        .three_cow(OptionalNullable::Null)
        .optional_boxed(None)
        .three_boxed(None)
        .nullable_borrowed(None)
        .build();
    assert_eq!(
        (none.optional_cow, none.three_cow),
        (None, OptionalNullable::Null)
    );
}

#[derive(Debug, PartialEq, ApiModel)]
struct Numbers {
    a: i64,
    b: u8,
    c: f64,
    d: Option<u8>,
    e: Option<f64>,
    f: OptionalNullable<i32>,
    g: OptionalNullable<f32>,
    #[nullable]
    h: Option<u64>,
    #[optional_nullable]
    i: Option<Option<f64>>,
    #[serde(default)]
    j: u128,
    k: Option<bool>,
    l: Option<Vec<u8>>,
    m: Option<std::num::NonZeroU8>,
}

#[test]
fn literals_need_no_suffix() {
    let numbers = Numbers::builder()
        .a(-1)
        .b(2)
        .c(3.5)
        .d(4)
        .e(5.5)
        .f(-6)
        .g(7.5)
        .h(8)
        .i(9.5)
        .j(10)
        .k(true)
        .l(vec![11, 12])
        .m(std::num::NonZeroU8::new(13))
        .build();
    assert_eq!(
        to_string(&numbers).unwrap(),
        r#"{"a":-1,"b":2,"c":3.5,"d":4,"e":5.5,"f":-6,"g":7.5,"h":8,"i":9.5,"j":10,"k":true,"l":[11,12],"m":13}"#
    );
}

#[test]
fn any_order() {
    let one = Kinds::builder()
        .three(3)
        .required(1)
        .nullable(2)
        .optional(4)
        .text("a")
        .nullable_text("b")
        .build();
    let other = Kinds::builder()
        .nullable_text("b")
        .text("a")
        .optional(4)
        .nullable(2)
        .three(3)
        .required(1)
        .build();
    assert_eq!(one, other);
}

#[test]
fn the_last_call_wins() {
    let model = kinds! {
        required(2) required(3)
        text("x") text("y")
        nullable(1) nullable(None)
        optional(1) optional(2)
        three(1) three(OptionalNullable::Null)
        double(OptionalNullable::Null) double(None)
        defaulted(1) defaulted(2)
        skipped(1) skipped(2)
    };
    assert_eq!(
        (model.required, &*model.text, model.nullable, model.optional),
        (3, "y", None, Some(2))
    );
    assert_eq!(
        (model.three, model.double, model.defaulted, model.skipped),
        (OptionalNullable::Null, None, 2, 2)
    );
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Page<'a, T, const N: usize = 1>
where
    T: Clone,
{
    items: Vec<T>,
    first: T,
    next: Option<T>,
    last: OptionalNullable<T>,
    #[nullable]
    middle: Option<T>,
    #[serde(default)]
    more: Vec<T>,
    name: &'a str,
    parent: Option<Box<Self>>,
}

#[test]
fn generics() {
    let leaf = Page::<_>::builder()
        .items(vec![1])
        .first(1)
        .middle(None)
        .name("leaf")
        .build();
    let page: Page<i64> = Page::builder()
        .items(vec![1, 2])
        .first(3)
        .next(4)
        .last(OptionalNullable::Null)
        .middle(5)
        .more(vec![6])
        .name("page")
        .parent(Box::new(leaf.clone()))
        .build();
    assert_eq!(
        (page.next, page.last, page.middle),
        (Some(4), OptionalNullable::Null, Some(5))
    );
    assert_eq!(*page.parent.unwrap(), leaf);
    let texts = Page::<String, 3>::builder()
        .items(vec![])
        .first("x".to_owned())
        .next("y".to_owned())
        .middle(None)
        .name("t")
        .build();
    assert_eq!(texts.next.as_deref(), Some("y"));
    let strs = Page::<&str>::builder()
        .items(vec![])
        .first("x")
        .next("y")
        .last("z")
        .middle("m")
        .name("t")
        .build();
    assert_eq!((strs.next, strs.last.value()), (Some("y"), Some("z")));
}

#[derive(Debug, PartialEq, ApiModel)]
struct NeedsDefault<T> {
    #[serde(default)]
    value: T,
    #[serde(default = "Vec::new")]
    list: Vec<T>,
}

#[derive(Debug, PartialEq)]
struct NoDefault;

#[derive(Debug, PartialEq, ApiModel)]
struct NeedsNothing<T> {
    value: Option<T>,
    #[serde(default)]
    list: Vec<T>,
    three: OptionalNullable<T>,
}

#[test]
fn defaults_of_generics() {
    assert_eq!(
        NeedsDefault::<i64>::builder().build(),
        NeedsDefault {
            value: 0,
            list: vec![]
        }
    );
    let model = NeedsNothing::builder().value(NoDefault).build();
    assert_eq!(
        model,
        NeedsNothing {
            value: Some(NoDefault),
            list: vec![],
            three: OptionalNullable::Absent
        }
    );
}

#[derive(Debug, PartialEq, ApiModel)]
#[api_model(builder = false)]
struct OwnBuilder {
    a: i64,
    build: Option<i64>,
}

impl OwnBuilder {
    fn builder() -> &'static str {
        "mine"
    }
}

#[allow(dead_code)]
struct OwnBuilderBuilder;

#[derive(Debug, PartialEq, ApiModel)]
#[api_model(builder = Making)]
struct Taken {
    a: i64,
    builder: i64,
    b: Option<i64>,
}

#[derive(Debug, PartialEq)]
struct TakenBuilder(i64);

#[derive(Debug, PartialEq, ApiModel)]
#[api_model(builder = true)]
struct Explicit {
    a: i64,
}

#[test]
fn without_or_with_another_name() {
    assert_eq!(OwnBuilder::builder(), "mine");
    assert_eq!(
        serde_json::from_str::<OwnBuilder>(r#"{"a":1}"#).unwrap(),
        OwnBuilder { a: 1, build: None }
    );
    let making: Making = Taken::builder();
    assert_eq!(
        making.a(1).builder(2).build(),
        Taken {
            a: 1,
            builder: 2,
            b: None
        }
    );
    assert_eq!(TakenBuilder(1).0, 1);
    let explicit: ExplicitBuilder = Explicit::builder();
    assert_eq!(explicit.a(1).build(), Explicit { a: 1 });
}

#[derive(Debug, PartialEq, ApiModel)]
struct Session {
    status: String,
    code: OptionalNullable<String>,
    amount: i64,
    note: Option<String>,
}

fn fresh() -> SessionBuilder {
    Session::builder().code("c")
}

fn with_status<Amount>(builder: SessionBuilder<(Unset, Amount)>) -> SessionBuilder<(Set, Amount)> {
    builder.status("s")
}

fn with_note<Status, Amount>(
    builder: SessionBuilder<(Status, Amount)>,
    note: Option<&str>,
) -> SessionBuilder<(Status, Amount)> {
    match note {
        Some(note) => builder.note(note),
        None => builder,
    }
}

fn finish(builder: SessionBuilder<(Set, Set)>) -> Session {
    builder.build()
}

struct Holder {
    builder: Option<SessionBuilder<(Set, Unset)>>,
}

fn named<T: Clone>(builder: PageBuilder<'_, T, 1, (Set, Set, Set, Set)>) -> Page<'_, T> {
    builder.build()
}

#[test]
fn the_type_can_be_named() {
    let holder = Holder {
        builder: Some(with_note(with_status(fresh()), Some("n"))),
    };
    let session = finish(holder.builder.unwrap().amount(1));
    let expected = Session {
        status: "s".into(),
        code: "c".into(),
        amount: 1,
        note: Some("n".into()),
    };
    assert_eq!(session, expected);
    let page = named(
        Page::builder()
            .items(vec![1])
            .first(1)
            .middle(None)
            .name("x"),
    );
    assert_eq!(page.first, 1);
}

#[test]
fn in_a_loop_and_a_closure() {
    let mut builder = Session::builder().status("s").amount(1);
    for note in ["a", "b"] {
        builder = builder.note(note);
    }
    assert_eq!(builder.build().note.as_deref(), Some("b"));
    let make = |amount| Session::builder().amount(amount).status("s").build();
    let amounts: Vec<i64> = (1..4).map(make).map(|session| session.amount).collect();
    assert_eq!(amounts, [1, 2, 3]);
}

#[derive(Debug, PartialEq, ApiModel)]
struct Empty {}

#[derive(Debug, PartialEq, ApiModel)]
struct OnlyTag {
    #[const_tag("t")]
    tag: ConstTag<Self>,
}

#[test]
fn nothing_to_set() {
    assert_eq!(Empty::builder().build(), Empty {});
    assert_eq!(
        to_string(&OnlyTag::builder().build()).unwrap(),
        r#"{"tag":"t"}"#
    );
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ApiModel)]
#[serde(rename_all = "snake_case")]
enum Level {
    #[default]
    Low,
    High,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "snake_case")]
enum Status {
    Done,
    #[unrecognized]
    Other(String),
}

#[derive(Debug, PartialEq, ApiModel)]
struct Enums {
    status: Status,
    level: Option<Level>,
    three: OptionalNullable<Status>,
    #[serde(default)]
    defaulted: Level,
}

#[test]
fn enums() {
    let enums = Enums::builder()
        .status(Status::Done)
        .level(Level::High)
        .three(Status::Other("x".into()))
        .build();
    assert_eq!(
        to_string(&enums).unwrap(),
        r#"{"status":"done","level":"high","three":"x","defaulted":"low"}"#
    );
    let by_text = Enums::builder()
        .status("done".into())
        .level("high".parse().ok())
        .three(Status::from("x"))
        .build();
    assert_eq!(by_text, enums);
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(default)]
struct Defaults {
    a: i64,
    b: Option<String>,
    c: OptionalNullable<i64>,
}

impl Default for Defaults {
    fn default() -> Self {
        Defaults {
            a: 5,
            b: Some("b".into()),
            c: OptionalNullable::Absent,
        }
    }
}

#[test]
fn a_container_default_fills_in() {
    assert_eq!(Defaults::builder().build(), Defaults::default());
    let model = Defaults::builder()
        .b(None)
        .a(1)
        .c(OptionalNullable::Null)
        .build();
    assert_eq!(
        model,
        Defaults {
            a: 1,
            b: None,
            c: OptionalNullable::Null
        }
    );
}

#[test]
fn builds_once_a_default_is_needed() {
    use std::cell::Cell;
    thread_local!(static CALLS: Cell<usize> = const { Cell::new(0) });
    fn counted() -> i64 {
        CALLS.set(CALLS.get() + 1);
        1
    }
    #[derive(ApiModel)]
    struct Counted {
        #[serde(default = "counted")]
        a: i64,
    }
    assert_eq!((Counted::builder().a(5).build().a, CALLS.get()), (5, 0));
    assert_eq!((Counted::builder().build().a, CALLS.get()), (1, 1));
}

/// More required fields than stand in one group of states, some of which have names as the expansion
/// has.
#[allow(non_snake_case)]
mod many_required {
    use optnull::builder::{Set, Unset};
    use optnull::{ApiModel, OptionalNullable};

    #[derive(Debug, PartialEq, ApiModel)]
    struct Many<'a, T> {
        a0: i64,
        a1: i64,
        a2: i64,
        a3: i64,
        a4: i64,
        a5: i64,
        a6: i64,
        a7: i64,
        a8: i64,
        a9: i64,
        b0: i64,
        b1: i64,
        b2: i64,
        b3: i64,
        b4: i64,
        b5: T,
        Group0: &'a str,
        State: String,
        note: OptionalNullable<String>,
    }

    type Six<S> = (S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S);
    type Begun<'a, T> = ManyBuilder<'a, T, (Six<Unset>, (Set, Unset))>;

    fn noted<T, S>(builder: ManyBuilder<'_, T, S>) -> ManyBuilder<'_, T, S> {
        builder.note("n")
    }

    #[test]
    fn is_built_in_any_order() {
        let begun: Begun<'_, bool> = noted(Many::builder().Group0("g"));
        let rest = begun
            .b5(true)
            .b4(14)
            .b3(13)
            .b2(12)
            .b1(11)
            .b0(10)
            .a9(9)
            .a8(8)
            .State("s");
        let many = rest.a7(7).a6(6).a5(5).a4(4).a3(3).a2(2).a1(1).a0(0).build();
        assert_eq!((many.a0, many.b4, many.b5), (0, 14, true));
        assert_eq!((many.Group0, &many.State[..]), ("g", "s"));
        let json = serde_json::to_string(&many).unwrap();
        assert_eq!(serde_json::from_str::<Many<bool>>(&json).unwrap(), many);
    }
}

/// What can be said of a generic builder without knowing more of its model's parameters.
mod generic_builders {
    use optnull::ApiModel;

    #[derive(Debug, PartialEq, ApiModel)]
    struct Note<'a, T> {
        text: &'a str,
        more: Option<T>,
        #[serde(default)]
        count: T,
    }

    /// No bound of the defaults'.
    struct Holder<'a, T>(NoteBuilder<'a, T>);

    /// A lifetime and a parameter can be shortened.
    fn shortened<'a>(
        builder: NoteBuilder<'static, &'static str>,
        text: &'a str,
    ) -> NoteBuilder<'a, &'a str> {
        let builder: NoteBuilder<'a, &'a str> = builder;
        builder.more(text)
    }

    #[test]
    fn are_passed_on() {
        let text = String::from("t");
        let holder = Holder(shortened(Note::builder().more("static"), &text));
        let built = holder.0.text(&text).build();
        assert_eq!((built.text, built.more, built.count), ("t", Some("t"), ""));
    }
}
