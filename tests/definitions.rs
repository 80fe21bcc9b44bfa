//! What a definition may look like: generics, borrows, recursion, names, scopes, macros and sizes.
#![allow(missing_docs, uncommon_codepoints, clippy::option_option)]

use std::fmt::Debug;

use optnull::{ApiModel, ConstTag, OptionalNullable};
use serde::{Deserialize, Serialize};
use serde_json::{from_str, to_string};

/// Reads the documents, and finds them the same when written.
fn round<'a, M: Serialize + Deserialize<'a>>(documents: &[&'a str]) {
    for document in documents {
        let model: M = from_str(document).unwrap_or_else(|error| panic!("{document}: {error}"));
        assert_eq!(to_string(&model).unwrap(), *document);
    }
}

fn refused<'a, M: Deserialize<'a>>(document: &'a str, part: &str) {
    match from_str::<M>(document) {
        Ok(_) => panic!("{document} was read"),
        Err(error) => assert!(error.to_string().contains(part), "{document}: {error}"),
    }
}

mod generics {
    use super::*;
    use std::collections::{BTreeMap, HashMap};
    use std::marker::PhantomData;

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct Page<T> {
        #[const_tag("page")]
        kind: ConstTag<Self>,
        items: Vec<T>,
        first: Option<T>,
        last: OptionalNullable<T>,
        #[nullable]
        middle: Option<T>,
        #[serde(default)]
        rest: BTreeMap<String, T>,
    }

    #[test]
    fn one_type_parameter() {
        round::<Page<i64>>(&[
            r#"{"kind":"page","items":[1],"first":1,"last":null,"middle":null,"rest":{"a":1}}"#,
            r#"{"kind":"page","items":[],"middle":1,"rest":{}}"#,
        ]);
        round::<Page<Page<String>>>(&[
            r#"{"kind":"page","items":[{"kind":"page","items":["a"],"middle":null,"rest":{}}],"middle":null,"rest":{}}"#,
        ]);
        let page = Page::builder()
            .items(vec![1])
            .middle(2)
            .first(3)
            .last(OptionalNullable::Null)
            .build();
        assert_eq!(
            (page.middle, page.first, page.last.is_null()),
            (Some(2), Some(3), true)
        );
        assert_eq!(<Page<u8> as optnull::Literal>::VALUE, "page");
    }

    trait Shape {
        type Size;
        type Other;
    }

    #[derive(Debug)]
    struct Round;

    struct NoSerde;

    impl Shape for Round {
        type Size = i64;
        type Other = NoSerde;
    }

    #[derive(ApiModel)]
    struct Sized<T: Shape> {
        a: T::Size,
        b: Option<T::Size>,
        c: OptionalNullable<Vec<T::Size>>,
        #[serde(skip)]
        d: PhantomData<T>,
        #[serde(skip)]
        e: Option<T::Other>,
    }

    #[derive(ApiModel)]
    struct Keys<K, V>
    where
        K: Eq + std::hash::Hash,
        V: Clone,
    {
        map: HashMap<K, V>,
    }

    #[derive(ApiModel)]
    struct Bounded<'a, T: Clone + 'a, U: ?std::marker::Sized + ToOwned = str, const N: usize = 2>
    where
        for<'x> &'x T: PartialEq,
        U::Owned: Debug,
    {
        a: Vec<T>,
        #[serde(skip)]
        b: PhantomData<(&'a T, Box<U>)>,
        #[serde(default = "zeros::<N>", bound = "")]
        c: Bytes<N>,
    }

    #[derive(Debug, PartialEq, Clone)]
    struct Bytes<const N: usize>([u8; N]);

    fn zeros<const N: usize>() -> Bytes<N> {
        Bytes([0; N])
    }

    impl<const N: usize> Serialize for Bytes<N> {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            self.0.as_slice().serialize(serializer)
        }
    }

    impl<'de, const N: usize> Deserialize<'de> for Bytes<N> {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let bytes = Vec::<u8>::deserialize(deserializer)?;
            let bytes = bytes
                .try_into()
                .map_err(|_| serde::de::Error::custom("wrong length"))?;
            Ok(Bytes(bytes))
        }
    }

    #[derive(ApiModel)]
    struct Marked<T> {
        mark: PhantomData<T>,
        #[serde(skip)]
        skipped: PhantomData<fn(T) -> T>,
    }

    #[derive(ApiModel)]
    struct OnlyLiteral<T> {
        #[const_tag(true)]
        yes: ConstTag<Self>,
        #[serde(skip)]
        mark: PhantomData<T>,
    }

    #[test]
    fn associated_types_bounds_and_consts() {
        round::<Sized<Round>>(&[r#"{"a":1,"b":2,"c":[3]}"#, r#"{"a":1,"c":null}"#]);
        round::<Keys<String, i64>>(&[r#"{"map":{"a":1}}"#]);
        round::<Bounded<i64>>(&[r#"{"a":[1],"c":[1,2]}"#]);
        round::<Bounded<i64, str, 3>>(&[r#"{"a":[1],"c":[1,2,3]}"#]);
        refused::<Bounded<i64>>(r#"{"a":[1],"c":[1]}"#, "wrong length");
        let bounded: Bounded<i64, str, 1> = from_str(r#"{"a":[]}"#).unwrap();
        assert_eq!(bounded.c, Bytes([0]));
        assert_eq!(Bounded::<u8>::builder().a(vec![]).build().c, Bytes([0, 0]));
        round::<Marked<NoSerde>>(&[r#"{"mark":null}"#]);
        round::<OnlyLiteral<NoSerde>>(&[r#"{"yes":true}"#]);
        assert!(Sized::<Round>::builder()
            .a(1)
            .e(Some(NoSerde))
            .build()
            .e
            .is_some());
    }

    /// Parameters with the names that an expansion could choose.
    #[derive(Debug, PartialEq, ApiModel)]
    struct Named<'a, 'de, D, S, E, T0, M, A, W, Q>
    where
        D: 'a,
        S: 'a,
    {
        d: D,
        s: Option<S>,
        e: OptionalNullable<E>,
        #[nullable]
        t0: Option<T0>,
        #[serde(default)]
        m: Vec<M>,
        a: &'a str,
        de: &'de str,
        #[serde(skip)]
        w: Option<W>,
        #[serde(default)]
        q: Option<(A, Q)>,
    }

    #[test]
    fn parameters_with_common_names() {
        type N<'a> = Named<'a, 'a, i64, i64, i64, i64, i64, i64, i64, i64>;
        round::<N>(&[
            r#"{"d":1,"s":2,"e":3,"t0":4,"m":[5],"a":"6","de":"7","q":[8,9]}"#,
            r#"{"d":1,"e":null,"t0":null,"m":[],"a":"6","de":"7"}"#,
        ]);
        let named = N::builder().d(1).t0(None).a("a").de("b").build();
        assert_eq!((named.a, named.de, named.t0), ("a", "b", None));
    }

    #[derive(ApiModel)]
    struct OfSelf<T>
    where
        Option<Self>: std::marker::Sized,
    {
        a: T,
    }

    #[derive(ApiModel)]
    struct BySelf<T: From<Self>>
    where
        T: PartialEq<Self>,
    {
        a: T,
    }

    #[derive(Debug, Deserialize, Serialize)]
    struct Number(i64);

    impl From<BySelf<Number>> for Number {
        fn from(model: BySelf<Number>) -> Self {
            model.a
        }
    }

    impl PartialEq<BySelf<Number>> for Number {
        fn eq(&self, model: &BySelf<Number>) -> bool {
            self.0 == model.a.0
        }
    }

    #[test]
    fn where_clause_names_self() {
        round::<OfSelf<i64>>(&[r#"{"a":1}"#]);
        round::<BySelf<Number>>(&[r#"{"a":1}"#]);
    }
}

mod borrowing {
    use super::*;

    #[derive(Debug, PartialEq, ApiModel)]
    struct Borrowed<'a, 'b> {
        text: &'a str,
        bytes: &'b [u8],
        optional: Option<&'a str>,
        optional_bytes: Option<&'b [u8]>,
        three: OptionalNullable<&'a str>,
        #[nullable]
        nullable: Option<&'a str>,
        #[serde(default)]
        defaulted: &'a str,
        fixed: &'static str,
    }

    #[derive(Debug, PartialEq, ApiModel)]
    struct ZeroCopy<'a> {
        text: &'a str,
        bytes: &'a [u8],
        optional: Option<&'a str>,
        three: OptionalNullable<&'a str>,
        #[nullable]
        nullable: Option<&'a str>,
        #[serde(default)]
        defaulted: &'a str,
        #[optional_nullable]
        double: Option<Option<&'a str>>,
    }

    #[test]
    fn strings_and_bytes_point_into_the_document() {
        let document = r#"{"text":"a","bytes":"b","optional":"c","three":"d","nullable":"e","defaulted":"f","double":"g"}"#;
        let model: ZeroCopy = from_str(document).unwrap();
        let inside = |text: &str| document.as_bytes().as_ptr_range().contains(&text.as_ptr());
        let texts = [
            model.text,
            std::str::from_utf8(model.bytes).unwrap(),
            model.optional.unwrap(),
            model.three.unwrap_or("no"),
            model.nullable.unwrap(),
            model.defaulted,
            model.double.flatten().unwrap(),
        ];
        assert_eq!(texts, ["a", "b", "c", "d", "e", "f", "g"]);
        assert!(texts.iter().all(|text| inside(text)));
        refused::<ZeroCopy>(r#"{"text":"\n"}"#, "borrowed string");
    }

    #[test]
    fn a_static_field_needs_a_static_document() {
        let document: &'static str = r#"{"text":"a","bytes":"b","nullable":null,"fixed":"c"}"#;
        let model: Borrowed = from_str(document).unwrap();
        assert_eq!(
            (model.text, model.bytes, model.fixed, model.defaulted),
            ("a", &b"b"[..], "c", "")
        );
        let built = Borrowed::builder()
            .text("a")
            .bytes(b"b")
            .nullable(None)
            .fixed("c")
            .build();
        assert_eq!(built, model);
    }

    #[test]
    fn a_borrowed_model_outlives_its_reader() {
        fn text(document: &str) -> &str {
            from_str::<ZeroCopy>(document).unwrap().text
        }
        let document = r#"{"text":"a","bytes":"b","nullable":null}"#.to_owned();
        assert_eq!(text(&document), "a");
    }
}

mod recursion {
    use super::*;
    use std::collections::HashMap;

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct Tree {
        value: i64,
        left: Option<Box<Self>>,
        right: OptionalNullable<Box<Tree>>,
        #[serde(default)]
        children: Vec<Self>,
        #[serde(default)]
        named: HashMap<String, Self>,
        #[nullable]
        up: Option<Box<Self>>,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct Node<T> {
        value: T,
        next: Option<Box<Self>>,
        #[serde(default)]
        children: Vec<Node<T>>,
        other: OptionalNullable<Box<Node<T>>>,
        same: Option<Vec<<Self as Identity>::Same>>,
    }

    trait Identity {
        type Same;
    }

    impl<T> Identity for Node<T> {
        type Same = i64;
    }

    #[derive(Debug, ApiModel)]
    struct Ping {
        pong: Option<Box<Pong>>,
    }

    #[derive(Debug, ApiModel)]
    struct Pong {
        pings: Vec<Ping>,
    }

    #[test]
    fn models_contain_themselves() {
        round::<Tree>(&[
            r#"{"value":1,"children":[],"named":{},"up":null}"#,
            concat!(
                r#"{"value":1,"left":{"value":2,"right":null,"children":[],"named":{},"up":null},"#,
                r#""right":{"value":3,"children":[],"named":{},"up":null},"#,
                r#""children":[{"value":4,"children":[],"named":{},"up":null}],"#,
                r#""named":{"x":{"value":5,"children":[],"named":{},"up":null}},"#,
                r#""up":{"value":6,"children":[],"named":{},"up":null}}"#,
            ),
        ]);
        round::<Node<i64>>(&[
            r#"{"value":1,"next":{"value":2,"children":[]},"children":[{"value":3,"children":[]}],"other":{"value":4,"children":[]},"same":[5]}"#,
        ]);
        round::<Ping>(&[r#"{"pong":{"pings":[{"pong":{"pings":[]}},{}]}}"#]);
        let leaf = Tree::builder().value(1).up(None).build();
        let tree = Tree::builder()
            .value(2)
            .up(Box::new(leaf.clone()))
            .left(Box::new(leaf.clone()))
            .children(vec![leaf])
            .build();
        assert_eq!(tree.up, tree.left);
    }

    #[test]
    fn deep_documents() {
        let depth = 100;
        let document = format!(
            "{}{}{}",
            r#"{"value":1,"next":"#.repeat(depth),
            r#"{"value":1}"#,
            "}".repeat(depth)
        );
        let mut node: &Node<i64> = &from_str(&document).unwrap();
        let mut found = 0;
        while let Some(next) = &node.next {
            node = next;
            found += 1;
        }
        assert_eq!(found, depth);
    }
}

mod names {
    use super::*;

    /// Each field is required, and its value is its place.
    macro_rules! places {
        ($($name:ident)*) => {
            #[derive(Debug, ApiModel)]
            #[api_model(builder = PlacesBuilder)]
            #[allow(clippy::struct_field_names)]
            struct Places { $($name: usize),* }

            #[derive(Debug, ApiModel)]
            #[allow(clippy::struct_field_names)]
            struct Optionals { $($name: Option<usize>),* }

            #[derive(Debug, ApiModel)]
            #[allow(clippy::struct_field_names)]
            struct Defaults { $(#[serde(default)] $name: usize),* }

            #[derive(Debug, ApiModel)]
            #[allow(clippy::struct_field_names)]
            struct Generic<T> { $($name: T),* }

            #[test]
            fn of_fields_are_free() {
                let names = [$(stringify!($name).trim_start_matches("r#")),*];
                let mut places = 0..;
                let model = Places::builder() $(.$name(places.next().unwrap()))* .build();
                let document = to_string(&model).unwrap();
                let expected = names.iter().enumerate().map(|(place, name)| format!("\"{name}\":{place}"));
                assert_eq!(document, format!("{{{}}}", expected.collect::<Vec<_>>().join(",")));
                round::<Places>(&[&document]);
                round::<Optionals>(&[&document]);
                round::<Defaults>(&[&document]);
                round::<Generic<usize>>(&[&document]);
                let mut places = 0..;
                let model = Optionals::builder() $(.$name(places.next().unwrap()))* .build();
                assert_eq!(to_string(&model).unwrap(), document);
                let mut places = 0..;
                let model = Generic::<usize>::builder() $(.$name(places.next().unwrap()))* .build();
                assert_eq!(to_string(&model).unwrap(), document);
            }
        };
    }

    places! {
        value self_ parts index map deserializer serializer writer build_ builder new default from f
        __parts __index __deserializer __serializer __writer __value __f __default
        r#type r#match r#fn r#struct r#async r#dyn r#try r#union raw
        into into_option clone set unset required empty finish read write key keys name model state
        x _x this d s m t to_owned into_nested serialize deserialize visit some none ok err
        option result string str i64 bool core std alloc serde main
    }

    #[derive(Debug, ApiModel)]
    struct Prefixed {
        status: i64,
        set_status: i64,
    }

    #[derive(Debug, ApiModel)]
    struct OwnCrate {
        optnull: i64,
    }

    #[derive(Debug, ApiModel)]
    struct OwnSlot<T> {
        __model: T,
    }

    #[test]
    fn of_fields_meet_no_helper() {
        round::<Prefixed>(&[r#"{"status":1,"set_status":2}"#]);
        round::<OwnCrate>(&[r#"{"optnull":1}"#]);
        round::<OwnSlot<i64>>(&[r#"{"__model":1}"#]);
        assert_eq!(
            Prefixed::builder().set_status(1).status(2).build().status,
            2
        );
        assert_eq!(OwnCrate::builder().optnull(1).build().optnull, 1);
        assert_eq!(OwnSlot::builder().__model(1).build().__model, 1);
    }

    mod statics {
        #![allow(non_upper_case_globals, dead_code)]
        use super::*;

        static value: i64 = 1;
        static parts: i64 = 1;
        static index: i64 = 1;

        #[derive(Debug, ApiModel)]
        pub(super) struct Beside {
            a: i64,
            b: Option<i64>,
        }
    }

    #[test]
    fn of_statics_are_free() {
        round::<statics::Beside>(&[r#"{"a":1}"#]);
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[allow(non_camel_case_types)]
    struct r#try {
        r#type: i64,
        #[const_tag("x")]
        r#match: ConstTag<Self>,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[allow(non_camel_case_types)]
    enum r#dyn {
        r#type,
        r#Other,
        #[unrecognized]
        r#catch(String),
    }

    #[test]
    fn may_be_raw() {
        round::<r#try>(&[r#"{"type":1,"match":"x"}"#]);
        refused::<r#try>(r#"{"match":"x"}"#, "missing field `type` of `try`");
        assert_eq!(r#try::builder().r#type(1).build().r#type, 1);
        round::<r#dyn>(&[r#""type""#, r#""Other""#, r#""catch""#]);
        assert_eq!(r#dyn::from("type"), r#dyn::r#type);
        assert_eq!(r#dyn::r#type.as_str(), "type");
    }

    /// A name that is no letter to Unicode, and a keyword, beside a flattened model.
    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct ℘Model {
        ℮x: i64,
        r#try: Option<i64>,
        #[serde(flatten)]
        flattened: r#try,
    }

    #[test]
    fn may_begin_with_what_is_no_letter() {
        round::<℘Model>(&[r#"{"℮x":1,"try":2,"type":3,"match":"x"}"#]);
        let flattened = r#try::builder().r#type(3).build();
        let built = ℘Model::builder().℮x(1).r#try(2).flattened(flattened);
        assert_eq!(built.build().r#try, Some(2));
    }

    /// Variants named as what an expansion could write without a path.
    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[allow(clippy::upper_case_acronyms)]
    enum Variants {
        None,
        Some,
        Ok,
        Err,
        Error,
        String,
        Option,
        Result,
        Target,
        VALUES,
        NAME,
        #[unrecognized]
        Default(String),
    }

    #[test]
    fn of_variants_are_free() {
        for name in [
            "None", "Some", "Ok", "Err", "Error", "String", "Option", "Result", "Target", "VALUES",
            "NAME",
        ] {
            let variant = Variants::from(name);
            assert_eq!(
                (variant.as_str(), format!("{variant:?}")),
                (name, name.to_owned())
            );
        }
        assert_eq!(
            Variants::from("Default"),
            Variants::Default("Default".into())
        );
    }

    fn parts() -> i64 {
        1
    }
    fn __parts() -> i64 {
        2
    }
    fn __default() -> i64 {
        3
    }
    fn value() -> i64 {
        4
    }
    fn __value() -> i64 {
        5
    }
    fn required() -> i64 {
        6
    }
    #[allow(clippy::trivially_copy_pass_by_ref)]
    fn __writer(value: &i64) -> bool {
        *value == 0
    }
    fn __deserializer<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
        i64::deserialize(deserializer).map(|value| value + 10)
    }
    #[allow(clippy::trivially_copy_pass_by_ref)]
    fn __serializer<S: serde::Serializer>(value: &i64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(value - 10)
    }

    #[derive(Debug, ApiModel)]
    #[serde(default = "index")]
    struct Paths {
        #[serde(default = "parts")]
        a: i64,
        #[serde(default = "self::value")]
        d: i64,
        #[serde(default = "required")]
        f: i64,
        g: i64,
    }

    fn index() -> Paths {
        Paths {
            a: 0,
            d: 0,
            f: 0,
            g: 7,
        }
    }

    #[derive(Debug, ApiModel)]
    struct HiddenPaths {
        #[serde(default = "self::__parts")]
        b: i64,
        #[serde(default = "self::__default")]
        c: i64,
        #[serde(default = "self::__value")]
        e: i64,
        #[serde(skip_serializing_if = "self::__writer")]
        h: i64,
        #[serde(
            deserialize_with = "self::__deserializer",
            serialize_with = "self::__serializer"
        )]
        i: i64,
    }

    #[test]
    fn of_paths_are_the_users() {
        let paths: Paths = from_str("{}").unwrap();
        assert_eq!([paths.a, paths.d, paths.f, paths.g], [1, 4, 6, 7]);
        round::<HiddenPaths>(&[r#"{"b":1,"c":1,"e":1,"h":1,"i":1}"#]);
        let paths: HiddenPaths = from_str(r#"{"h":0,"i":1}"#).unwrap();
        assert_eq!([paths.b, paths.c, paths.e, paths.i], [2, 3, 5, 11]);
        assert_eq!(to_string(&paths).unwrap(), r#"{"b":2,"c":3,"e":5,"i":1}"#);
    }
}

/// All names of the prelude, and ours, mean something else in here.
mod shadowed {
    #![allow(
        dead_code,
        non_camel_case_types,
        unused_macros,
        clippy::wrong_self_convention
    )]

    struct Option;
    struct Result;
    struct String;
    struct Vec;
    struct Box;
    struct Some;
    struct None;
    struct Ok;
    struct Err;
    trait Default {}
    trait From {}
    trait Into {}
    trait Clone {}
    trait Sized {}
    trait AsRef {}
    trait FromStr {}
    trait Display {}
    trait Serialize {}
    trait Deserialize {}
    struct Serializer;
    struct Deserializer;
    struct Writer;
    struct Set;
    struct Unset;
    struct Absent;
    struct Model;
    struct Read;
    struct Write;
    struct Parts;
    struct Literal;
    struct PhantomData;
    struct OptionalNullable;
    struct ConstTag;
    struct bool;
    struct usize;
    struct u128;
    struct i64;
    struct str;
    mod core {}
    mod std {}
    mod alloc {}
    mod optnull {}
    mod optnull_core {}
    mod serde {}
    mod serde_core {}
    mod fmt {}
    mod diagnostic {}
    fn required() {}
    fn read_model() {}
    fn write_model() {}
    macro_rules! concat {
        () => {};
    }
    macro_rules! stringify {
        () => {};
    }

    /// Its methods hide those that are called with a dot, where a trait's method can.
    trait Everything {
        fn field(self, _: &::core::primitive::str, _: &dyn ::std::any::Any)
        where
            Self: ::core::marker::Sized,
        {
        }
        fn optional(self)
        where
            Self: ::core::marker::Sized,
        {
        }
        fn as_str(self)
        where
            Self: ::core::marker::Sized,
        {
        }
        fn build(self)
        where
            Self: ::core::marker::Sized,
        {
        }
    }
    impl<T: ?::core::marker::Sized> Everything for T {}

    #[derive(::optnull::ApiModel)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Shadowed<T> {
        #[const_tag("a")]
        tag: ::optnull::ConstTag<Self>,
        #[const_tag(1)]
        version: ::optnull::ConstTag<Self, 1>,
        #[const_tag(true)]
        flag: ::std::option::Option<::optnull::ConstTag<Self, 2>>,
        pub(super) required: ::core::primitive::i64,
        pub(super) text: ::std::string::String,
        pub(super) optional: ::std::option::Option<T>,
        pub(super) three: ::optnull::OptionalNullable<::std::string::String>,
        #[optional_nullable]
        double: ::std::option::Option<::std::option::Option<T>>,
        #[nullable]
        pub(super) nullable: ::std::option::Option<::core::primitive::i64>,
        #[serde(default, alias = "other")]
        defaulted: ::std::vec::Vec<T>,
        #[serde(skip)]
        skipped: ::core::primitive::bool,
        #[serde(with = "converted")]
        with: ::optnull::OptionalNullable<::core::primitive::i64>,
        #[serde(with = "converted", default)]
        with_default: ::core::primitive::i64,
    }

    #[allow(clippy::trivially_copy_pass_by_ref)]
    mod converted {
        pub(super) fn serialize<S: ::serde::Serializer>(
            value: &i64,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(value, serializer)
        }
        pub(super) fn deserialize<'de, D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<i64, D::Error> {
            ::serde::Deserialize::deserialize(deserializer)
        }
    }

    #[derive(::optnull::ApiModel)]
    pub(super) enum Open {
        A,
        #[serde(alias = "bb")]
        B,
        #[unrecognized]
        C(::std::string::String),
    }

    #[derive(::optnull::ApiModel)]
    pub(super) enum Closed {
        A,
        B,
    }
}

#[test]
fn shadowed_names() {
    use shadowed::{Closed, Open, Shadowed};
    round::<Shadowed<i64>>(&[
        r#"{"tag":"a","version":1,"required":1,"text":"x","nullable":null,"defaulted":[],"with_default":0}"#,
        r#"{"tag":"a","version":1,"flag":true,"required":1,"text":"x","optional":1,"three":null,"double":null,"nullable":1,"defaulted":[2],"with":3,"with_default":4}"#,
    ]);
    let model = Shadowed::<i64>::builder()
        .required(1)
        .text("x")
        .optional(None)
        .three("y")
        .nullable(2)
        .build();
    assert_eq!(model.three.as_deref().value(), Some("y"));
    assert_eq!(
        (model.required, &*model.text, model.optional, model.nullable),
        (1, "x", None, Some(2))
    );
    round::<Open>(&[r#""A""#, r#""B""#, r#""C""#]);
    assert_eq!(Open::from("bb").as_str(), "B");
    round::<Closed>(&[r#""A""#, r#""B""#]);
    assert_eq!("A".parse::<Closed>().unwrap().to_string(), "A");
}

mod large {
    use super::*;

    /// Calls `$callback` with `$prefix` and 300 fields of it.
    macro_rules! with_300 {
        ($callback:ident) => {
            with_300!(@tens $callback [] [
                [a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a12 a13 a14 a15 a16 a17 a18 a19 a20 a21 a22 a23 a24 a25 a26 a27 a28 a29]
                [b0 b1 b2 b3 b4 b5 b6 b7 b8 b9 b10 b11 b12 b13 b14 b15 b16 b17 b18 b19 b20 b21 b22 b23 b24 b25 b26 b27 b28 b29]
                [c0 c1 c2 c3 c4 c5 c6 c7 c8 c9 c10 c11 c12 c13 c14 c15 c16 c17 c18 c19 c20 c21 c22 c23 c24 c25 c26 c27 c28 c29]
                [d0 d1 d2 d3 d4 d5 d6 d7 d8 d9 d10 d11 d12 d13 d14 d15 d16 d17 d18 d19 d20 d21 d22 d23 d24 d25 d26 d27 d28 d29]
                [e0 e1 e2 e3 e4 e5 e6 e7 e8 e9 e10 e11 e12 e13 e14 e15 e16 e17 e18 e19 e20 e21 e22 e23 e24 e25 e26 e27 e28 e29]
                [f0 f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 f13 f14 f15 f16 f17 f18 f19 f20 f21 f22 f23 f24 f25 f26 f27 f28 f29]
                [g0 g1 g2 g3 g4 g5 g6 g7 g8 g9 g10 g11 g12 g13 g14 g15 g16 g17 g18 g19 g20 g21 g22 g23 g24 g25 g26 g27 g28 g29]
                [h0 h1 h2 h3 h4 h5 h6 h7 h8 h9 h10 h11 h12 h13 h14 h15 h16 h17 h18 h19 h20 h21 h22 h23 h24 h25 h26 h27 h28 h29]
                [i0 i1 i2 i3 i4 i5 i6 i7 i8 i9 i10 i11 i12 i13 i14 i15 i16 i17 i18 i19 i20 i21 i22 i23 i24 i25 i26 i27 i28 i29]
                [j0 j1 j2 j3 j4 j5 j6 j7 j8 j9 j10 j11 j12 j13 j14 j15 j16 j17 j18 j19 j20 j21 j22 j23 j24 j25 j26 j27 j28 j29]
            ]);
        };
        (@tens $callback:ident [] [$([$($name:ident)*])*]) => {
            $callback! { $($($name)*)* }
        };
    }

    macro_rules! define {
        ($($name:ident)*) => {
            #[derive(ApiModel)]
            struct Required { $($name: usize),* }

            fn build_all() -> Required {
                let mut places = 0..;
                Required::builder()$(.$name(places.next().unwrap()))*.build()
            }

            #[derive(ApiModel)]
            struct Optional { $($name: OptionalNullable<usize>),* }

            #[derive(ApiModel)]
            #[serde(deny_unknown_fields)]
            struct Last { $($name: Option<usize>,)* #[const_tag("z", required)] tag: ConstTag<Self>, end: usize }

            const NAMES: [&str; 300] = [$(stringify!($name)),*];
        };
    }

    with_300!(define);

    fn document(without: &[usize]) -> String {
        let places = (0..300).filter(|place| !without.contains(place));
        let entries = places.map(|place| format!("\"{}\":{place}", NAMES[place]));
        format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
    }

    #[test]
    fn three_hundred_fields() {
        let all = document(&[]);
        round::<Required>(&[&all]);
        assert_eq!(to_string(&build_all()).unwrap(), all);
        round::<Optional>(&[&all, "{}"]);
        for (place, name) in NAMES.iter().enumerate() {
            refused::<Required>(
                &document(&[place]),
                &format!("missing field `{name}` of `Required`"),
            );
            let twice = format!("{},\"{name}\":0}}", &all[..all.len() - 1]);
            refused::<Required>(&twice, &format!("duplicate field `{name}`"));
            let model = document(&[place]);
            round::<Optional>(&[&model]);
        }
        refused::<Required>(
            &document(&[0, 127, 128, 255, 256, 299]),
            &format!(
                "missing fields `{}`, `{}`, `{}`, `{}`, `{}` and `{}` of `Required`",
                NAMES[0], NAMES[127], NAMES[128], NAMES[255], NAMES[256], NAMES[299]
            ),
        );
        round::<Last>(&[r#"{"a0":1,"j29":2,"tag":"z","end":3}"#]);
        refused::<Last>(r#"{"a0":1}"#, "missing fields `tag` and `end`");
        refused::<Last>(r#"{"k0":1}"#, "unknown field `k0`");
    }

    /// Of 300 keys in another order, none is looked for through all the others.
    #[test]
    fn keys_have_slots() {
        assert_eq!(<Required as optnull::__private::Model>::SLOTS.len(), 1024);
    }

    #[test]
    fn in_any_order() {
        let entries: Vec<_> = (0..300)
            .rev()
            .map(|place| format!("\"{}\":{place}", NAMES[place]))
            .collect();
        let model: Required = from_str(&format!("{{{}}}", entries.join(","))).unwrap();
        assert_eq!(
            (model.a0, model.j29, to_string(&model).unwrap()),
            (0, 299, document(&[]))
        );
        let built = Optional::builder().j29(299).a0(0).build();
        assert_eq!(to_string(&built).unwrap(), r#"{"a0":0,"j29":299}"#);
    }
}

mod scopes {
    use super::*;

    #[test]
    fn in_a_function_body() {
        #[derive(Debug, PartialEq, ApiModel)]
        struct Local<T> {
            #[const_tag("local")]
            tag: ConstTag<Self>,
            a: Inner,
            b: Option<T>,
        }
        #[derive(Debug, PartialEq, ApiModel)]
        enum Inner {
            A,
        }
        let local = Local::builder().a(Inner::A).b(1).build();
        assert_eq!(
            to_string(&local).unwrap(),
            r#"{"tag":"local","a":"A","b":1}"#
        );
        {
            #[derive(ApiModel)]
            struct Local {
                #[serde(default = "nine")]
                c: i64,
            }
            fn nine() -> i64 {
                9
            }
            assert_eq!(Local::builder().build().c, 9);
        }
    }

    pub(crate) mod outer {
        pub(crate) mod inner {
            use optnull::{ApiModel, ConstTag};

            #[derive(ApiModel)]
            pub(in crate::scopes) struct InPath {
                pub(in crate::scopes) a: i64,
                b: Option<Private>,
            }
            #[derive(ApiModel)]
            pub(super) struct OfSuper {
                pub(super) a: i64,
                pub b: Option<i64>,
            }
            #[derive(ApiModel)]
            pub(crate) struct OfCrate {
                #[const_tag("c")]
                tag: ConstTag<Self>,
                #[allow(clippy::needless_pub_self)]
                pub(self) a: Option<i64>,
                b: Option<super::inner::OfSelf>,
            }
            #[derive(ApiModel)]
            #[allow(clippy::needless_pub_self)]
            pub(self) struct OfSelf {
                pub a: i64,
            }
            #[derive(ApiModel)]
            struct Private {
                pub a: i64,
            }
            #[derive(ApiModel)]
            pub(super) enum Kind {
                A,
            }

            pub(crate) fn crate_with_private() -> OfCrate {
                let own = OfSelf::builder().a(1).build();
                OfCrate::builder().a(1).b(own).build()
            }

            pub(in crate::scopes) fn in_path() -> InPath {
                InPath::builder()
                    .a(1)
                    .b(Private::builder().a(2).build())
                    .build()
            }
        }

        pub(in crate::scopes) fn of_super() -> String {
            let model = inner::OfSuper::builder().a(1).b(2).build();
            serde_json::to_string(&model).unwrap() + inner::Kind::A.as_str()
        }
    }

    #[test]
    fn with_any_visibility() {
        use outer::inner::{crate_with_private, in_path, InPath, OfCrate};
        assert_eq!(outer::of_super(), r#"{"a":1,"b":2}A"#);
        assert_eq!(
            to_string(&crate_with_private()).unwrap(),
            r#"{"tag":"c","a":1,"b":{"a":1}}"#
        );
        assert_eq!(to_string(&in_path()).unwrap(), r#"{"a":1,"b":{"a":2}}"#);
        assert_eq!(InPath::builder().a(1).build().a, 1);
        round::<OfCrate>(&[r#"{"tag":"c","a":1,"b":{"a":1}}"#]);
    }
}

pub mod reexport {
    pub use optnull;

    #[macro_export]
    macro_rules! define_model {
        ($name:ident) => {
            #[derive(Debug, $crate::reexport::optnull::ApiModel)]
            #[api_model(crate = $crate::reexport::optnull)]
            struct $name {
                #[const_tag("macro")]
                tag: $crate::reexport::optnull::ConstTag<Self>,
                required: i64,
                three: $crate::reexport::optnull::OptionalNullable<String>,
            }
        };
    }
}

mod crate_path {
    use super::*;

    macro_rules! at_path {
        ($($module:ident $path:tt;)*) => {$(
            mod $module {
                #[allow(unused_imports)]
                use crate::reexport;

                #[derive(crate::reexport::optnull::ApiModel)]
                #[api_model(crate = $path)]
                pub(super) struct Model<T> {
                    #[const_tag(1)]
                    tag: crate::reexport::optnull::ConstTag<Self>,
                    #[serde(default)]
                    a: Option<T>,
                    #[serde(borrow)]
                    b: std::borrow::Cow<'static, str>,
                }

                #[derive(crate::reexport::optnull::ApiModel)]
                #[api_model(crate = $path)]
                pub(super) enum Kind {
                    A,
                    #[unrecognized]
                    Other(String),
                }
            }
        )*};
    }

    at_path! {
        absolute "crate::reexport::optnull";
        relative "reexport::optnull";
        by_super "super::super::reexport::optnull";
        global "::optnull";
    }

    crate::define_model!(ByMacro);

    #[test]
    fn of_a_re_export() {
        const DOCUMENT: &str = r#"{"tag":1,"a":2,"b":"c"}"#;
        round::<absolute::Model<i64>>(&[DOCUMENT]);
        round::<relative::Model<i64>>(&[DOCUMENT]);
        round::<by_super::Model<i64>>(&[DOCUMENT]);
        round::<global::Model<i64>>(&[DOCUMENT]);
        for kind in ["A", "B"] {
            assert_eq!(absolute::Kind::from(kind).as_str(), kind);
            assert_eq!(relative::Kind::from(kind).as_str(), kind);
            assert_eq!(by_super::Kind::from(kind).as_str(), kind);
            assert_eq!(global::Kind::from(kind).as_str(), kind);
        }
        let model = ByMacro::builder().required(1).three("x").build();
        assert_eq!(
            to_string(&model).unwrap(),
            r#"{"tag":"macro","required":1,"three":"x"}"#
        );
    }
}

mod macros {
    use super::*;

    macro_rules! model {
        (
            $(#[$meta:meta])* $vis:vis struct $name:ident $(<$life:lifetime>)? = $tag:literal {
                $($(#[$field_meta:meta])* $field_vis:vis $field:ident: $ty:ty,)*
            }
            option $option:ident: $optional:ty;
            three $three:ident: $inner:ty;
            double $double:ident;
            whole $whole:ident: $whole_ty:ty;
            path $path:ident: $segments:path;
            key $keyed:ident: $key:literal $integer:literal;
        ) => {
            #[derive(Debug, PartialEq, ApiModel)]
            $(#[$meta])*
            $vis struct $name $(<$life>)? {
                #[const_tag($tag)]
                tag: ConstTag<Self>,
                #[const_tag($integer)]
                version: ConstTag<Self, 1>,
                $($(#[$field_meta])* $field_vis $field: $ty,)*
                $option: Option<$optional>,
                $three: OptionalNullable<$inner>,
                #[optional_nullable]
                        $double: Option<Option<$inner>>,
                $whole: $whole_ty,
                $path: $segments,
                #[serde(rename = $key, alias = $tag)]
                $keyed: Option<$inner>,
            }
        };
    }

    model! {
        /// A model.
        #[serde(rename_all = "camelCase")]
        #[derive(Clone)]
        pub(crate) struct FromMacro<'a> = "macro" {
            /// A field.
            #[serde(rename = "first")]
            pub(crate) first_field: i64,
            #[nullable]
            second_field: Option<i64>,
            #[optional_nullable]
            third_field: OptionalNullable<i64>,
            #[serde(default)]
            pub fourth_field: String,
            borrowed: &'a str,
            text: String,
        }
        option optional: String;
        three three_states: String;
        double twice;
        whole whole: Option<Vec<String>>;
        path by_path: std::option::Option<i64>;
        key keyed: "a-b" -3;
    }

    #[test]
    fn pass_every_fragment() {
        round::<FromMacro>(&[
            r#"{"tag":"macro","version":-3,"first":1,"secondField":null,"fourthField":"","borrowed":"b","text":"t"}"#,
            r#"{"tag":"macro","version":-3,"first":1,"secondField":2,"thirdField":null,"fourthField":"x","borrowed":"b","text":"t","optional":"o","threeStates":null,"twice":null,"whole":["w"],"byPath":1,"a-b":"k"}"#,
        ]);
        let model = FromMacro::builder()
            .first_field(1)
            .second_field(None)
            .third_field(OptionalNullable::Null)
            .borrowed("b")
            .text("t")
            .optional("o")
            .three_states("s")
            .twice(OptionalNullable::Null)
            .whole(vec![])
            .by_path(4)
            .keyed("k")
            .build();
        let written = to_string(&model).unwrap();
        assert_eq!(from_str::<FromMacro>(&written).unwrap(), model);
        assert_eq!((model.whole, model.twice), (Some(vec![]), Some(None)));
    }

    macro_rules! kinds {
        ($(#[$meta:meta])* $name:ident { $($variant:ident = $value:literal,)* } $($catch_all:ident($held:ty))?) => {
            #[derive(Debug, Clone, PartialEq, ApiModel)]
            $(#[$meta])*
            enum $name {
                $(#[serde(rename = $value)] $variant,)*
                $(#[unrecognized] $catch_all($held),)?
            }
        };
    }

    kinds!(Open { A = "a", B = "b", } Other(String));
    kinds!(
        #[allow(dead_code)]
        Closed { A = "a", B = "b", }
    );

    #[test]
    fn make_enums() {
        round::<Open>(&[r#""a""#, r#""b""#, r#""c""#]);
        round::<Closed>(&[r#""a""#, r#""b""#]);
        assert_eq!(Open::from("c"), Open::Other("c".to_owned()));
    }

    macro_rules! whole_definition {
        ($item:item) => {
            #[derive(Debug, ApiModel)]
            $item
        };
    }

    whole_definition! {
        #[serde(deny_unknown_fields)]
        struct Whole {
            #[const_tag("w")]
            tag: ConstTag<Self>,
            a: Option<Box<Self>>,
        }
    }

    #[test]
    fn pass_a_whole_item() {
        round::<Whole>(&[r#"{"tag":"w","a":{"tag":"w"}}"#]);
    }
}

mod lints {
    //! What a user's own lints say about an expansion: nothing.
    #![deny(warnings, clippy::all, clippy::pedantic)]
    #![deny(
        missing_docs,
        missing_debug_implementations,
        unreachable_pub,
        unused,
        nonstandard_style
    )]
    #![deny(
        deprecated,
        private_bounds,
        private_interfaces,
        unused_qualifications,
        single_use_lifetimes
    )]
    #![deny(
        let_underscore_drop,
        trivial_casts,
        unused_lifetimes,
        redundant_lifetimes,
        unit_bindings
    )]
    #![deny(
        elided_lifetimes_in_paths,
        explicit_outlives_requirements,
        missing_copy_implementations
    )]

    use super::*;

    /// A model with fields of every kind, some of which are deprecated.
    #[derive(Debug, Clone, PartialEq, ApiModel)]
    pub(crate) struct Linted<'a, T> {
        /// A literal.
        #[const_tag("x")]
        tag: ConstTag<Self>,
        /// A number.
        pub(crate) id: i64,
        /// The same, once.
        #[deprecated]
        old: Option<T>,
        /// The same, before.
        #[deprecated(since = "1.0.0", note = "write `id`")]
        older: i64,
        /// Text.
        text: &'a str,
        /// Is it.
        is_active: bool,
        /// From.
        from_date: String,
        /// To.
        to_date: Option<String>,
        /// As.
        as_of: i64,
        /// Into.
        into_account: i64,
        /// Add.
        add: i64,
        /// Default.
        #[serde(default)]
        #[deprecated]
        default: String,
    }

    /// A deprecated model.
    #[derive(Debug, ApiModel)]
    #[deprecated]
    pub(crate) struct Old {
        /// A number.
        id: i64,
        /// Itself.
        next: Option<Box<Self>>,
    }

    /// An enum with a deprecated variant.
    #[derive(Debug, PartialEq, Eq, ApiModel)]
    pub(crate) enum Kind {
        /// New.
        New,
        /// Old.
        #[deprecated]
        Old,
    }

    /// Not in snake case on purpose.
    #[derive(Debug, ApiModel)]
    #[allow(non_snake_case)]
    pub(crate) struct Cased {
        /// A number.
        camelCased: i64,
    }

    /// Allowed by the user, and so by the expansion.
    #[derive(Debug, ApiModel)]
    #[allow(clippy::option_option, clippy::struct_field_names)]
    pub(crate) struct Allowed {
        /// A.
        #[optional_nullable]
        first_one: Option<Option<i64>>,
        /// B.
        second_one: Option<i64>,
        /// C.
        third_one: Option<i64>,
    }

    #[test]
    fn are_quiet() {
        #[expect(deprecated)]
        let model = Linted::builder()
            .id(1)
            .text("x")
            .old(1)
            .older(2)
            .is_active(true)
            .from_date("f")
            .to_date("t")
            .as_of(3)
            .into_account(4)
            .add(5)
            .build();
        let written = to_string(&model).unwrap();
        assert_eq!(from_str::<Linted<'_, i64>>(&written).unwrap(), model);
        #[expect(deprecated)]
        let old = Old::builder().id(1).build();
        assert_eq!(to_string(&old).unwrap(), r#"{"id":1}"#);
        #[expect(deprecated)]
        let kind = Kind::Old;
        assert_eq!((kind.as_str(), "New".parse()), ("Old", Ok(Kind::New)));
        round::<Allowed>(&[r#"{"first_one":null,"third_one":1}"#]);
        assert_eq!(Cased::builder().camelCased(1).build().camelCased, 1);
    }
}

mod beside_other_attributes {
    use super::*;
    use std::collections::{BTreeSet, HashMap, HashSet};
    use std::rc::Rc;

    #[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, ApiModel)]
    struct All {
        #[const_tag("all")]
        tag: ConstTag<Self>,
        a: i64,
        b: Option<i64>,
        #[cfg(any())]
        removed: Missing,
        #[cfg_attr(all(), serde(rename = "renamed"))]
        #[cfg_attr(any(), serde(nonsense))]
        c: OptionalNullable<i64>,
        #[cfg(not(any()))]
        kept: Option<i64>,
    }

    #[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, ApiModel)]
    enum Kind {
        #[default]
        A,
        #[cfg(any())]
        Removed(Missing),
        #[cfg_attr(all(), serde(rename = "bee"))]
        B,
    }

    #[test]
    fn derives_and_cfg() {
        round::<All>(&[r#"{"tag":"all","a":1,"renamed":null,"kept":1}"#]);
        let (low, high) = (All::default(), All::builder().a(1).build());
        assert!(low < high && Kind::default() < Kind::B);
        assert_eq!(HashSet::from([low, high, low]).len(), 2);
        assert_eq!(BTreeSet::from([Kind::B, Kind::A]).first(), Some(&Kind::A));
        round::<Kind>(&[r#""bee""#]);
        assert_eq!(
            format!("{low:?}"),
            r#"All { tag: "all", a: 0, b: None, c: Absent, kept: None }"#
        );
    }

    /// The model's trait and inherent names are free for the user.
    #[derive(Debug, ApiModel)]
    struct WithImpls {
        a: i64,
    }

    impl WithImpls {
        const NAME: &'static str = "mine";
        fn new(a: i64) -> Self {
            Self { a }
        }
        fn empty() -> Self {
            Self::new(0)
        }
        fn finish(self) -> i64 {
            self.a
        }
        fn read(&self) -> i64 {
            self.a
        }
        fn write(&self) -> i64 {
            self.a
        }
    }

    #[test]
    fn inherent_names_are_free() {
        assert_eq!(WithImpls::NAME, "mine");
        assert_eq!(
            WithImpls::empty().read() + WithImpls::new(1).write() + WithImpls::new(2).finish(),
            3
        );
        round::<WithImpls>(&[r#"{"a":1}"#]);
    }

    #[test]
    fn in_containers() {
        let one = r#"{"tag":"all","a":1}"#;
        let all: All = from_str(one).unwrap();
        assert_eq!(to_string(&*Rc::new(all)).unwrap(), one);
        round::<Box<All>>(&[one]);
        round::<Vec<All>>(&[&format!("[{one},{one}]"), "[]"]);
        round::<HashMap<String, All>>(&[&format!("{{\"k\":{one}}}")]);
        round::<Option<All>>(&["null", one]);
        round::<(All, Kind)>(&[&format!("[{one},\"A\"]")]);
        round::<OptionalNullable<All>>(&["null", one]);
    }

    #[test]
    fn auto_traits_and_sizes() {
        fn shared<
            T: Send + Sync + Unpin + std::panic::UnwindSafe + std::panic::RefUnwindSafe + 'static,
        >(
            _: &T,
        ) {
        }
        shared(&All::builder());
        shared(&All::builder().a(1).build());
        shared(&Kind::A);
        // A literal has no part in whether its model can be sent.
        shared(&ConstTag::<Rc<All>>::new());
        assert_eq!(size_of::<ConstTag<All>>(), 0);
        assert_eq!(align_of::<ConstTag<All>>(), 1);
        assert_eq!(size_of::<Kind>(), 1);
    }
}

/// Names of fields that are also the first word of a path in the header.
mod header_paths {
    use super::*;

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct Page<T>
    where
        T: std::fmt::Debug + Clone,
        Self: Sized,
    {
        std: T,
        core: Option<T>,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[allow(non_snake_case)]
    struct Sized_<const N: usize>
    where
        Self: Send,
    {
        usize: u8,
        N: u8,
    }

    mod sdk {
        pub(super) mod optnull {
            pub(in super::super) use ::optnull::__private;
        }
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[api_model(crate = "sdk::optnull")]
    struct Reexported {
        sdk: String,
    }

    type Callback = std::marker::PhantomData<for<'b> fn(&'b str)>;

    fn named<'de: 'a, 'a, D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<(&'a str, Callback), D::Error> {
        Deserialize::deserialize(deserializer).map(|name| (name, std::marker::PhantomData))
    }

    /// A lifetime that the type declares itself is not one to borrow for.
    #[derive(ApiModel)]
    #[allow(clippy::type_complexity)]
    struct Called<'a> {
        #[serde(borrow, skip_serializing, deserialize_with = "named")]
        name: (&'a str, std::marker::PhantomData<for<'b> fn(&'b str)>),
    }

    #[test]
    fn may_be_fields() {
        round::<Page<i64>>(&[r#"{"std":1,"core":2}"#]);
        round::<Reexported>(&[r#"{"sdk":"x"}"#]);
        assert_eq!(Page::builder().std(1).build().std, 1);
        assert_eq!(Reexported::builder().sdk("x").build().sdk, "x");
        let sized = Sized_::<3>::builder().usize(1).N(2).build();
        assert_eq!((sized.usize, sized.N), (1, 2));
        let json = r#"{"name":"x"}"#.to_owned();
        let called: Called = from_str(&json).unwrap();
        assert!(std::ptr::eq(called.name.0, &raw const json[9..10]));
    }
}

/// Names of fields that are also what the expansion calls its own.
#[test]
fn a_field_may_be_named_fields() {
    #[derive(Debug, PartialEq, ApiModel)]
    struct Form {
        fields: Vec<String>,
        _fields: i64,
        other: i64,
    }

    let form = Form::builder().fields(vec![])._fields(1).other(2).build();
    assert_eq!(
        to_string(&form).unwrap(),
        r#"{"fields":[],"_fields":1,"other":2}"#
    );
}

/// The parts of a generic model have one slot more than fields, whose name is none of theirs.
#[test]
fn fields_may_be_named_model() {
    #[derive(Debug, PartialEq, ApiModel)]
    struct Car<T> {
        _model: T,
        __model: Option<T>,
    }

    let car = Car::builder()._model("a").__model("b").build();
    assert_eq!(to_string(&car).unwrap(), r#"{"_model":"a","__model":"b"}"#);
}

/// Types, names and fields come from the macro's caller, from the macro itself, and by `$crate`.
mod made_by_a_macro {
    use optnull::{ApiModel, ConstTag};
    use serde::{de::DeserializeOwned, Serialize};

    #[derive(Debug, PartialEq, ApiModel)]
    pub(crate) struct Card {
        #[const_tag("card")]
        method: ConstTag<Self>,
        number: i64,
    }

    #[derive(Debug, PartialEq, ApiModel)]
    struct Bank {
        iban: i64,
    }

    macro_rules! order {
        ($name:ident, $union:ident, $field:ident: $held:ty, $other:ident: $model:ident) => {
            #[derive(Debug, PartialEq, ApiModel)]
            struct $name {
                #[serde(flatten)]
                $field: Option<$held>,
                #[serde(flatten)]
                own: Bank,
                #[serde(flatten)]
                by_path: Box<$crate::made_by_a_macro::Id>,
            }

            #[derive(Debug, PartialEq, ApiModel)]
            #[serde(tag = "method")]
            enum $union {
                Held(Box<$held>),
                #[const_tag("own")]
                Own(Bank),
                #[const_tag("other")]
                $other($model),
                #[const_tag("by_path")]
                ByPath($crate::made_by_a_macro::Id),
            }
        };
    }

    #[derive(Debug, PartialEq, ApiModel)]
    pub(crate) struct Id {
        id: i64,
    }

    order!(Order, Method, card: Card, Other: Bank);

    fn round_trip<T: Serialize + DeserializeOwned>(text: &str) -> T {
        let value: T = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&value).unwrap(), text);
        value
    }

    #[test]
    fn read_and_write() {
        let order: Order = round_trip(r#"{"method":"card","number":1,"iban":2,"id":3}"#);
        assert_eq!(order.card, Some(Card::builder().number(1).build()));
        assert_eq!(order.own, Bank { iban: 2 });
        let built = Order::builder().by_path(order.by_path).own(order.own);
        assert_eq!(built.card(None).build().card, None);

        let held: Method = round_trip(r#"{"method":"card","number":1}"#);
        assert!(matches!(held, Method::Held(card) if card.number == 1));
        let own: Method = round_trip(r#"{"method":"own","iban":2}"#);
        assert_eq!(own, Method::Own(Bank { iban: 2 }));
        let other: Method = round_trip(r#"{"method":"other","iban":2}"#);
        assert_eq!(other, Method::Other(Bank { iban: 2 }));
        let by_path: Method = round_trip(r#"{"method":"by_path","id":3}"#);
        assert_eq!(by_path, Method::ByPath(Id { id: 3 }));
    }
}
