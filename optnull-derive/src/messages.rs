//! The messages of definitions that are much like others, of which the places are pinned too, in
//! `tests/ui`.

use proc_macro2::{TokenStream, TokenTree};
use syn::LitStr;

use crate::expand::expand;

/// What the `compile_error!`s say.
fn messages(tokens: TokenStream) -> Vec<String> {
    let mut found = Vec::new();
    let mut is_error = false;
    for token in tokens {
        match token {
            TokenTree::Group(group) if is_error => {
                found.push(syn::parse2::<LitStr>(group.stream()).unwrap().value());
                is_error = false;
            }
            TokenTree::Group(group) => found.extend(messages(group.stream())),
            TokenTree::Ident(ident) => is_error = ident == "compile_error",
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
    found
}

/// Asserts that each definition has these messages, of which the end is given, and no others.
fn assert_messages(cases: &[(&str, &[&str])]) {
    for (definition, expected) in cases {
        let found = messages(expand(definition.parse().unwrap()));
        let mut pairs = found.iter().zip(*expected);
        let alike = pairs.all(|(message, end)| message.ends_with(end));
        assert!(
            found.len() == expected.len() && alike,
            "{definition}\n{found:#?}"
        );
    }
}

#[test]
fn arguments() {
    let comma = "a `,` is missing before this: write one between two arguments";
    let default = "a `=` stands before a value: write `default = …`";
    assert_messages(&[
        (
            r#"struct A { #[serde(rename = "b" default)] a: i64 }"#,
            &[comma],
        ),
        (
            r#"struct A { #[serde(rename = "b" "c", defalt)] a: i64 }"#,
            &[comma, "did you mean `default`?"],
        ),
        (
            r#"struct A { #[serde(rename = "b" defalt)] a: i64 }"#,
            &[comma, "did you mean `default`?"],
        ),
        (r#"struct A { #[serde(default["b"])] a: i64 }"#, &[default]),
        (r#"struct A { #[serde(default{"b"})] a: i64 }"#, &[default]),
        (
            r#"struct A { #[serde(rename = "b"c)] a: i64 }"#,
            &[r#"`rename` takes a string: write `rename = "…"`"#],
        ),
        (
            r#"struct A { #[const_tag("b"c)] a: ConstTag<Self> }"#,
            &["a literal is a string, an integer or a boolean: write one of these"],
        ),
    ]);
}

#[test]
fn attributes_elsewhere() {
    let with = "remove it, as what a variant holds has no key of its own";
    assert_messages(&[
        (
            "enum A { #[builder] B }",
            &["`builder` belongs on a struct: remove it, as an enum has no builder"],
        ),
        (
            "enum A { #[serde(borrow)] B }",
            &["this variant holds nothing that could be borrowed: remove `borrow`"],
        ),
        (
            r#"#[serde(tag = "c")] enum A { B(#[other] #[serde(with = "f")] B) }"#,
            &[with],
        ),
        (
            r#"#[serde(tag = "c")] enum A { B(#[serde_as(as = "f")] #[serde(with = "f")] B) }"#,
            &[with],
        ),
        (
            "#[serde(double_option)] struct A { a: i64 }",
            &["`double_option` is `#[optional_nullable]` here: write that above the field"],
        ),
        (
            r#"struct A { #[serde(tag = "b")] a: i64 }"#,
            &["`tag` does nothing on a field: write it above the enum"],
        ),
        (
            "#[serde(skip_serializing_none)] struct A { a: i64 }",
            &["remove it, as an `Option` that is `None` is left out already"],
        ),
        (
            r#"struct A { #[builder(name = "b")] a: i64 }"#,
            &[
                r#"rename the field, which gives the setter its name, and write `#[serde(rename = "…")]`"#,
            ],
        ),
        (
            "#[builder(builder_type = B)] struct A { a: i64 }",
            &["write `#[api_model(builder = Name)]` for the name of the builder's type"],
        ),
    ]);
}

/// What may stand with a literal is accepted; of a field that is none, only that is said.
#[test]
fn literals() {
    assert_messages(&[
        (
            r#"struct A { #[const_tag("b")] #[serde(default)] a: i64 }"#,
            &["write `ConstTag<Self>` in place of `i64`"],
        ),
        (
            r#"struct A { #[const_tag("b")] #[serde(default)] a: Option<ConstTag<Self>> }"#,
            &[],
        ),
        (
            r#"struct A { #[const_tag("b")] #[serde(skip_serializing_if = "f")] a: Option<ConstTag<Self>> }"#,
            &[],
        ),
        (
            r#"struct A { #[const_tag("b")] #[nullable] a: Option<ConstTag<Self>> }"#,
            &[],
        ),
        (
            r#"struct A { #[const_tag("b")] #[optional_nullable] a: Option<Option<ConstTag<Self>>> }"#,
            &[],
        ),
    ]);
}

#[test]
fn variants() {
    let map = "write a model with `#[serde(flatten)]` above a field of this type";
    assert_messages(&[
        (
            r#"#[serde(tag = "a")] enum A { B(HashMap<String, i64>) }"#,
            &[map],
        ),
        (
            r#"#[serde(tag = "a")] enum A { B(Box<BTreeMap<String, i64>>) }"#,
            &[map],
        ),
        (r#"#[serde(tag = "a")] enum A { B(RoadMap) }"#, &[]),
    ]);
}

#[test]
fn nested_options() {
    assert_messages(&[
        (
            "struct A { #[other] a: Option<Option<i64>> }",
            &["or `Option<i64>` if two states will do"],
        ),
        (
            r#"struct A { #[serde(default = "b")] #[optional_nullable] a: Option<Option<i64>> }"#,
            &["this default would never be used: remove it, or write the field as `i64`"],
        ),
    ]);
}

#[test]
fn catch_alls() {
    assert_messages(&[
        (
            "enum A { B, C(i64), #[unrecognized] D(String) }",
            &["the variants of a string enum hold nothing: write `C`"],
        ),
        (
            r#"#[serde(tag = "a")] enum A { B(B), #[unrecognized] C(a!()) }"#,
            &[],
        ),
    ]);
}

/// A literal of an integer enum fits into what its catch-all holds.
#[test]
fn integers() {
    for (int, fit, others) in [
        ("i8", [-128, 127], &[-129, 128][..]),
        ("u8", [0, 255], &[-1, 256]),
        ("i16", [-32_768, 32_767], &[-32_769, 32_768]),
        ("u16", [0, 65_535], &[-1, 65_536]),
        (
            "i32",
            [i32::MIN.into(), i32::MAX.into()],
            &[-2_147_483_649, 2_147_483_648],
        ),
        ("u32", [0, u32::MAX.into()], &[-1, 4_294_967_296]),
        ("i64", [i64::MIN, i64::MAX], &[]),
        ("u64", [0, i64::MAX], &[-1]),
    ] {
        for value in fit.iter().chain(others) {
            let definition =
                format!("enum A {{ #[const_tag({value})] B, #[unrecognized] C({int}) }}");
            let message = format!(
                "`{value}` does not fit into the `{int}` that the catch-all holds: write `C(i64)`"
            );
            let expected: &[&str] = if others.contains(value) {
                &[&message]
            } else {
                &[]
            };
            assert_messages(&[(&definition, expected)]);
        }
    }
}

/// A wrong attribute may have been meant as another one: what that would mend is not said too.
#[test]
fn doubts() {
    let rename_all = "did you mean `rename_all`?";
    let same =
        "the fields `b` and `c` are both read from the key `a`: give one of them another key";
    assert_messages(&[
        (
            r#"#[serde(rename_al = "camelCase")] struct A { a: i64, #[serde(rename = "a")] c: i64 }"#,
            &[rename_all],
        ),
        (
            r#"#[serde(rename_al = "camelCase")] struct A { #[serde(rename = "a")] b: i64, #[serde(rename = "a")] c: i64 }"#,
            &[rename_all, same],
        ),
        (
            r#"#[serde(deny_unknown_field)] struct A { #[serde(rename = "a")] b: i64, #[serde(rename = "a")] c: i64 }"#,
            &["did you mean `deny_unknown_fields`?", same],
        ),
        (
            r#"#[api_model(rename_al = "camelCase")] struct A { a: i64, #[serde(rename = "a")] c: i64 }"#,
            &["write one of `crate`, `builder`"],
        ),
        (
            r#"struct A { #[serde(renam = "b")] a: i64, #[serde(rename = "a")] c: i64 }"#,
            &["did you mean `rename`?"],
        ),
        (
            r#"struct A { #[serde(const_tag = "a")] b: ConstTag<Self> }"#,
            &[r#"write `#[const_tag("…")]` above a field or a variant"#],
        ),
        (
            "#[api_model(bulder = false)] struct A { build: i64 }",
            &["did you mean `builder`?"],
        ),
        (
            r#"#[api_model(crate = "a")] struct A { build: i64 }"#,
            &["or write `#[api_model(builder = false)]` above the struct"],
        ),
        (
            r#"#[serde(tag = "c")] enum A<'a> { B(#[serde(borow)] Cow<'a, str>) }"#,
            &["did you mean `borrow`?"],
        ),
        (r#"enum A { #[const_tga("b")] B(i64) }"#, &[]),
        (
            "struct A { #[serde(skip, flatten)] b: i64 }",
            &["would never be used: remove `flatten`, or `skip`"],
        ),
        (
            r#"enum A { #[const_tga("b")] #[serde(renam = "b")] B(i64) }"#,
            &["did you mean `rename`?"],
        ),
    ]);
}
