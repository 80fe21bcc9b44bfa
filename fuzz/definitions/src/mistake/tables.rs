//! What can be wrong, and what the error says.

/// A field that is wrong whatever its model is. Where the error stands: at its attribute or at its
/// type.
#[derive(Clone, Copy)]
pub(super) struct WrongField {
    pub(super) attribute: &'static str,
    /// With the index of the model's next literal in place of `$`.
    pub(super) ty: &'static str,
    pub(super) at: At,
    /// A part of the message.
    pub(super) says: &'static str,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum At {
    Attribute,
    Type,
}

const fn at_attribute(attribute: &'static str, ty: &'static str, says: &'static str) -> WrongField {
    WrongField {
        attribute,
        ty,
        at: At::Attribute,
        says,
    }
}

const fn at_type(attribute: &'static str, ty: &'static str, says: &'static str) -> WrongField {
    WrongField {
        attribute,
        ty,
        at: At::Type,
        says,
    }
}

const I64: &str = "::core::primitive::i64";
const OPTION: &str = "::core::option::Option<::core::primitive::i64>";
const THREE: &str = "::optnull::OptionalNullable<::core::primitive::i64>";
const STRING: &str = "::std::string::String";
pub(super) const MAP: &str =
    "::std::collections::BTreeMap<::std::string::String, ::core::primitive::i64>";
const LITERAL: &str = "::optnull::ConstTag<Self, $>";

pub(super) const FIELDS: &[WrongField] = &[
    at_attribute("#[serde(renmae = \"x\")]", I64, "did you mean `rename`"),
    at_attribute(
        "#[serde(skip_deserializing)]",
        I64,
        "is not supported on a field",
    ),
    at_attribute(
        "#[serde(getter = \"x\")]",
        I64,
        "is not supported on a field",
    ),
    at_attribute("#[serde(colour)]", I64, "serde has no attribute `colour`"),
    at_attribute(
        "#[serde(rename: \"x\")]",
        I64,
        "a `=` stands before a value",
    ),
    at_attribute("#[serde(rename \"x\")]", I64, "a `=` stands before a value"),
    at_attribute("#[serde(rename = x)]", I64, "takes a string"),
    at_attribute("#[serde(rename = 1)]", I64, "takes a string"),
    at_attribute("#[serde(rename)]", I64, "takes a string"),
    at_attribute(
        "#[serde(rename = \"x\", rename = \"y\")]",
        I64,
        "is written twice",
    ),
    at_attribute(
        "#[serde(default; alias = \"x\")]",
        I64,
        "stands between two arguments",
    ),
    at_attribute(
        "#[serde(default alias = \"x\")]",
        I64,
        "is missing before this",
    ),
    at_attribute("#[serde(, default)]", I64, "an argument is missing"),
    at_attribute("#[serde(\"x\")]", I64, "a value without a name"),
    at_attribute("#[serde(skip = true)]", I64, "takes no value"),
    at_attribute("#[serde]", I64, "says nothing without arguments"),
    at_attribute("#[serde(default = \"a b\")]", I64, "default"),
    at_attribute(
        "#[serde(skip, rename = \"x\")]",
        I64,
        "a skipped field is neither",
    ),
    at_attribute(
        "#[serde(skip, alias = \"x\")]",
        I64,
        "a skipped field is neither",
    ),
    at_attribute(
        "#[serde(skip, skip_serializing)]",
        I64,
        "a skipped field is neither",
    ),
    at_attribute("#[serde(skip, flatten)]", I64, "a skipped field is neither"),
    at_attribute(
        "#[serde(flatten, rename = \"x\")]",
        MAP,
        "has no key of its own",
    ),
    at_attribute("#[serde(flatten, default)]", MAP, "empty by default"),
    at_attribute(
        "#[serde(flatten, with = \"x\")]",
        MAP,
        "read and written key by key",
    ),
    at_attribute("#[serde(flatten)] #[nullable]", MAP, "could be null"),
    at_attribute("#[serde(borrow)]", I64, "has no lifetime to borrow for"),
    at_attribute(
        "#[serde(skip_serializing, skip_serializing_if = \"crate::support::never\")]",
        I64,
        "never writes the field",
    ),
    at_attribute(
        "#[serde(with = \"crate::support::hex\", serialize_with = \"crate::support::to_hex\")]",
        "::core::primitive::u32",
        "`with` names the function",
    ),
    at_attribute(
        "#[serde(with = \"::serde_with::rust::double_option\")]",
        THREE,
        "`double_option` is `#[optional_nullable]` here",
    ),
    at_attribute(
        "#[serde(default = \"crate::support::to_hex\")]",
        THREE,
        "has a state of its own",
    ),
    at_attribute(
        "#[nullable] #[serde(default)]",
        OPTION,
        "exclude each other",
    ),
    at_attribute("#[nullable] #[nullable]", OPTION, "is written twice"),
    at_attribute(
        "#[nullable] #[optional_nullable]",
        OPTION,
        "exclude each other",
    ),
    at_attribute("#[nullable(true)]", OPTION, "takes no arguments"),
    at_attribute("#[unrecognized]", I64, "belongs on an enum's variant"),
    at_attribute(
        "#[api_model(builder = false)]",
        I64,
        "belongs on the struct",
    ),
    at_attribute("#[const_tag]", LITERAL, "has no literal"),
    at_attribute("#[const_tag()]", LITERAL, "has no literal"),
    at_attribute(
        "#[const_tag = \"x\"]",
        LITERAL,
        "takes its literal in parentheses",
    ),
    at_attribute(
        "#[const_tag(1.5)]",
        LITERAL,
        "a literal is a string, an integer or a boolean",
    ),
    at_attribute(
        "#[const_tag('x')]",
        LITERAL,
        "a literal is a string, an integer or a boolean",
    ),
    at_attribute("#[const_tag(1u8)]", LITERAL, "a literal has no suffix"),
    at_attribute("#[const_tag(X)]", LITERAL, "`X` is no literal"),
    at_attribute(
        "#[const_tag(99999999999999999999)]",
        LITERAL,
        "does not fit",
    ),
    at_attribute(
        "#[const_tag(-\"x\")]",
        LITERAL,
        "only an integer has a sign",
    ),
    at_attribute("#[const_tag(\"x\", \"y\")]", LITERAL, "takes one literal"),
    at_attribute(
        "#[const_tag(\"x\", requird)]",
        LITERAL,
        "did you mean `required`",
    ),
    at_attribute(
        "#[const_tag(\"x\")] #[serde(default)]",
        LITERAL,
        "exclude each other",
    ),
    at_attribute(
        "#[const_tag(\"x\")] #[nullable]",
        LITERAL,
        "exclude each other",
    ),
    at_attribute(
        "#[const_tag(\"x\")] #[const_tag(\"x\")]",
        LITERAL,
        "is written twice",
    ),
    at_type("", LITERAL, "needs its literal"),
    at_type(
        "#[const_tag(\"x\")]",
        "::optnull::ConstTag<Self, 99>",
        "literal of its model",
    ),
    at_type(
        "#[const_tag(\"x\")]",
        I64,
        "needs a field of type `ConstTag`",
    ),
    at_type(
        "#[const_tag(\"x\")]",
        STRING,
        "needs a field of type `ConstTag`",
    ),
    at_type(
        "#[const_tag(\"x\")]",
        OPTION,
        "needs a field of type `ConstTag`",
    ),
    at_type(
        "#[optional_nullable]",
        I64,
        "needs a type with three states",
    ),
    at_type(
        "#[optional_nullable]",
        OPTION,
        "needs a type with three states",
    ),
    at_type("#[nullable]", I64, "needs an `Option`"),
    at_type("#[nullable]", THREE, "says that the key must be there"),
    at_type(
        "",
        "::core::option::Option<::core::option::Option<::core::primitive::i64>>",
        "can be absent, null or a value",
    ),
    at_type(
        "",
        "::core::option::Option<::optnull::OptionalNullable<::core::primitive::i64>>",
        "cannot be told apart",
    ),
    at_type(
        "",
        "::optnull::OptionalNullable<::core::option::Option<::core::primitive::i64>>",
        "cannot be told apart",
    ),
    at_type(
        "#[serde(flatten)]",
        STRING,
        "no keys that could be flattened",
    ),
    at_type("#[serde(flatten)]", I64, "no keys that could be flattened"),
    at_type(
        "#[serde(flatten)]",
        "::std::vec::Vec<::core::primitive::i64>",
        "no keys that could be flattened",
    ),
    at_type(
        "#[serde(flatten)]",
        "::core::option::Option<::std::collections::BTreeMap<::std::string::String, u8>>",
        "could be absent or null",
    ),
    at_type(
        "#[serde(flatten)]",
        "::std::boxed::Box<Self>",
        "cannot be flattened into itself",
    ),
];

/// What is wrong above a struct.
pub(super) const ON_STRUCTS: &[(&str, &str)] = &[
    ("#[serde(tag = \"x\")]", "`tag` belongs on an enum"),
    ("#[serde(untagged)]", "`untagged` belongs on an enum"),
    ("#[serde(transparent)]", "is not supported on"),
    ("#[serde(content = \"x\")]", "is not supported on"),
    ("#[serde(from = \"X\")]", "is not supported on"),
    ("#[serde(crate = \"serde\")]", "is not supported on"),
    ("#[serde(skip)]", "write it above a struct's field"),
    ("#[serde(renmae = \"x\")]", "did you mean `rename`"),
    ("#[nullable]", "belongs on a field"),
    ("#[const_tag(\"x\")]", "belongs on a field"),
    ("#[unrecognized]", "belongs on an enum's variant"),
    ("#[api_model(bulider = false)]", "did you mean `builder`"),
    ("#[api_model(rename = \"x\")]", "is serde's"),
];

/// What is wrong above any enum.
pub(super) const ON_ENUMS: &[(&str, &str)] = &[
    ("#[serde(deny_unknown_fields)]", "belongs on a struct"),
    ("#[serde(default)]", "belongs on a struct or a field"),
    ("#[api_model(builder = false)]", "belongs on a struct"),
    ("#[serde(content = \"x\")]", "is not supported on"),
    ("#[optional_nullable]", "belongs on a field"),
    ("#[unrecognized]", "belongs on an enum's variant"),
];

/// What is wrong above any variant.
pub(super) const ON_VARIANTS: &[(&str, &str)] = &[
    ("#[serde(skip)]", "is not supported on a variant"),
    ("#[serde(other)]", "is not supported on a variant"),
    ("#[serde(renmae = \"x\")]", "did you mean `rename`"),
    ("#[nullable]", "belongs on a struct's field"),
    ("#[api_model(builder = false)]", "belongs on the enum"),
];

/// Items that are no models; `$` is the name.
pub(super) const ITEMS: &[(&str, &str)] = &[
    ("struct $;", "which a unit struct is not"),
    ("struct $(i64);", "which a tuple struct is not"),
    ("struct $(i64, String);", "which a tuple struct is not"),
    ("enum $ {}", "has no variants"),
    ("enum $ { A(i64) }", "hold values: write"),
    ("enum $ { A { b: i64 }, B(i64) }", "hold values: write"),
    (
        "#[serde(tag = \"a\", untagged)] enum $ { A(crate::support::Held) }",
        "exclude each other",
    ),
    (
        "#[serde(untagged)] enum $ { A, B(i64) }",
        "a variant of a union holds one value",
    ),
    (
        "#[serde(untagged)] enum $ { A(i64, i64) }",
        "a variant of a union holds one value",
    ),
    (
        "#[serde(untagged)] enum $ { A(::std::boxed::Box<$>) }",
        "would be read as",
    ),
    (
        "#[serde(tag = \"a\")] enum $ { #[const_tag(\"b\")] A(String) }",
        "holds a model",
    ),
    (
        "#[serde(tag = \"a\")] enum $ { #[const_tag(\"b\")] A(Vec<i64>) }",
        "holds a model",
    ),
    (
        "#[serde(tag = \"a\")] enum $ { #[const_tag(\"b\")] A { c: i64 } }",
        "holds one value",
    ),
    (
        "enum $ { A, #[unrecognized] B }",
        "keeps the value that it did not know",
    ),
    ("enum $ { A, #[unrecognized] B(i64) }", "holds a `String`"),
    (
        "enum $ { A, #[unrecognized] B(String), #[unrecognized] C(String) }",
        "one catch-all",
    ),
    (
        "enum $ { A, #[unrecognized] #[serde(rename = \"x\")] B(String) }",
        "a name of its own",
    ),
    ("enum $ { A, B(String) }", "hold nothing"),
    ("enum $ { #[const_tag(1)] A, B }", "has no integer"),
    (
        "enum $ { #[const_tag(1)] A, #[const_tag(1)] B }",
        "are both `1`",
    ),
    ("enum $ { #[const_tag(\"x\")] A }", "is an integer"),
    (
        "enum $ { #[const_tag(300)] A, #[unrecognized] B(u8) }",
        "does not fit",
    ),
    (
        "enum $ { #[const_tag(1)] A, #[unrecognized] B(String) }",
        "holds an integer",
    ),
];
