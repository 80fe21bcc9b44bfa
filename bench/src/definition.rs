//! What the models are, before they are Rust in a style.

/// All types of a crate of models. A type is named by its place in its list.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Definitions {
    pub(crate) models: Vec<Model>,
    pub(crate) enums: Vec<StringEnum>,
    pub(crate) unions: Vec<Union>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Model {
    pub(crate) name: String,
    /// Whether a union holds it: its tag is then a field of the model in some styles, and the union's in others.
    pub(crate) in_union: bool,
    pub(crate) fields: Vec<Field>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Field {
    /// The key, which is also the field's name in Rust.
    pub(crate) name: String,
    pub(crate) kind: Kind,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Kind {
    Required(Type),
    Optional(Type),
    /// The key must be there, and may be null.
    Nullable(Type),
    OptionalNullable(Type),
    /// A literal.
    Const(String),
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Type {
    String,
    Integer,
    Float,
    Boolean,
    /// Any JSON.
    Value,
    /// Any JSON object.
    Object,
    Model(usize),
    /// A model that contains itself.
    Boxed(usize),
    Enum(usize),
    Union(usize),
    List(Box<Type>),
    Map(Box<Type>),
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct StringEnum {
    pub(crate) name: String,
    /// Whether it keeps values that it does not know.
    pub(crate) open: bool,
    pub(crate) variants: Vec<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Union {
    pub(crate) name: String,
    pub(crate) models: Vec<usize>,
}

/// The key of a union's tag. No other field has it.
pub(crate) const TAG: &str = "type";

impl Definitions {
    /// The models that stand for themselves. The others are read through their unions.
    pub(crate) fn roots(&self) -> impl Iterator<Item = &Model> {
        self.models.iter().filter(|model| !model.in_union)
    }

    /// How many fields the models have together.
    pub(crate) fn fields(&self) -> usize {
        self.models.iter().map(|model| model.fields.len()).sum()
    }
}
