//! What is generated, before it is Rust: of optnull's, or of serde's.

use crate::case::Case;
use crate::mistake::Mark;

/// A few types in one module, of which the last is read and written.
#[derive(Debug, Clone)]
pub(crate) struct Definition {
    /// Its number in its seed.
    pub(crate) number: usize,
    pub(crate) place: Place,
    pub(crate) paths: Paths,
    /// Items that have the names of others, which nothing may take for those: `struct Some;`.
    pub(crate) shadows: Vec<&'static str>,
    pub(crate) items: Vec<Item>,
    /// What is wrong with it; nothing with most.
    pub(crate) marks: Vec<Mark>,
}

/// Where the types stand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Place {
    Module,
    Function,
    /// A macro writes them, and gets the types of the fields.
    Macro,
}

/// How names that are not of the module are written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Paths {
    /// `Option<String>`
    Short,
    /// `::core::option::Option<::std::string::String>`
    Absolute,
}

#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub(crate) name: String,
    pub(crate) vis: &'static str,
    pub(crate) attributes: Vec<String>,
    /// The name on the wire, which only errors show.
    pub(crate) rename: Option<String>,
    pub(crate) shape: Shape,
}

#[derive(Debug, Clone)]
pub(crate) enum Shape {
    Model(Model),
    Strings(Strings),
    Integers(Integers),
    Tagged(Tagged),
    Untagged(Untagged),
    /// A mistake: the whole item as it is written.
    Text(String),
}

/// Something for writing, and something for reading.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Directions<T> {
    pub(crate) serialize: T,
    pub(crate) deserialize: T,
}

#[derive(Debug, Clone)]
pub(crate) struct Model {
    pub(crate) rename_all: Option<Directions<Case>>,
    pub(crate) deny_unknown_fields: bool,
    pub(crate) default: ContainerDefault,
    pub(crate) builder: Builder,
    pub(crate) generics: Generics,
    pub(crate) fields: Vec<Field>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum ContainerDefault {
    None,
    Trait,
    Path,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Builder {
    Default,
    Off,
    Named(String),
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Generics {
    pub(crate) lifetimes: Vec<&'static str>,
    pub(crate) types: Vec<Param>,
    /// The name of a `usize`.
    pub(crate) length: Option<&'static str>,
    /// Whether the types and the length have defaults.
    pub(crate) defaults: bool,
    /// What a `where` says.
    pub(crate) predicates: Vec<String>,
    /// Whether it has a `#[serde(bound = "…")]`.
    pub(crate) bound: bool,
}

#[derive(Debug, Clone)]
pub(crate) struct Param {
    pub(crate) name: &'static str,
    pub(crate) bounds: &'static str,
    /// What it is where the model is used.
    pub(crate) argument: Type,
}

#[derive(Debug, Clone)]
pub(crate) struct Field {
    /// Without `r#`.
    pub(crate) name: String,
    pub(crate) vis: &'static str,
    /// What stands above it and is not serde's.
    pub(crate) attributes: Vec<String>,
    pub(crate) rename: Option<Directions<String>>,
    pub(crate) aliases: Vec<String>,
    pub(crate) kind: Kind,
    pub(crate) functions: Functions,
    pub(crate) skip_serializing: bool,
    pub(crate) skip_serializing_if: Option<Condition>,
    pub(crate) borrow: bool,
    /// The value in the model's own default, as JSON.
    pub(crate) in_default: String,
    /// A mistake: what stands in place of its type.
    pub(crate) written_type: Option<String>,
    /// The mistake that is at its name or its type.
    pub(crate) mark: Option<usize>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Kind {
    Required(Type),
    /// `Option<T>`; whether it has a `default` that changes nothing
    Optional(Type, bool),
    Nullable(Type),
    /// whether the attribute is written
    OptionalNullable(Type, bool),
    /// `Option<Option<T>>`
    Nested(Type),
    Default(Type, Source),
    /// `Option<T>` with the JSON that a function gives
    OptionalDefault(Type, String),
    Literal(Literal, Layer),
    Skipped(Type, Source),
    Flattened(Flattened),
    /// A map of these values.
    FlattenedMap(Type),
}

/// Where the value comes from of a field whose key is absent.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Source {
    Trait,
    /// A function that gives this JSON.
    Path(String),
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Literal {
    Str(String),
    Int(i64),
    Bool(bool),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Layer {
    /// The literal itself; whether its key is required
    Plain(bool),
    Option,
    OptionalNullable,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Flattened {
    pub(crate) item: usize,
    pub(crate) layer: FlattenedLayer,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum FlattenedLayer {
    Plain,
    Box,
    Option,
}

/// The functions that convert a field of `u32`, to and from a hexadecimal string.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Functions {
    None,
    With,
    Serialize,
    Deserialize,
}

/// What `skip_serializing_if` names.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Condition {
    Never,
    Always,
    IsDefault,
}

#[derive(Debug, Clone)]
pub(crate) struct Strings {
    pub(crate) rename_all: Option<Directions<Case>>,
    pub(crate) variants: Vec<StringVariant>,
    pub(crate) catch_all: Option<String>,
}

#[derive(Debug, Clone)]
pub(crate) struct StringVariant {
    pub(crate) name: String,
    pub(crate) rename: Option<Directions<String>>,
    pub(crate) aliases: Vec<String>,
    pub(crate) attributes: Vec<String>,
}

#[derive(Debug, Clone)]
pub(crate) struct Integers {
    pub(crate) variants: Vec<(String, i64)>,
    pub(crate) catch_all: Option<String>,
    pub(crate) int: &'static str,
}

#[derive(Debug, Clone)]
pub(crate) struct Tagged {
    pub(crate) key: String,
    pub(crate) variants: Vec<TaggedVariant>,
    pub(crate) catch_all: Option<String>,
}

#[derive(Debug, Clone)]
pub(crate) struct TaggedVariant {
    pub(crate) name: String,
    pub(crate) item: usize,
    pub(crate) boxed: bool,
    /// The tag that the union writes; else the model has its own.
    pub(crate) tag: Option<Literal>,
    pub(crate) attributes: Vec<String>,
    /// The mistake that is at its name.
    pub(crate) mark: Option<usize>,
}

#[derive(Debug, Clone)]
pub(crate) struct Untagged {
    pub(crate) variants: Vec<(String, Type)>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Type {
    Bool,
    Char,
    F64,
    I64,
    U8,
    U32,
    String,
    /// Any JSON.
    Value,
    Vec(Box<Type>),
    /// A map from strings.
    Map(Box<Type>),
    Boxed(Box<Type>),
    Pair(Box<Type>, Box<Type>),
    /// An `Option` that is none to the derive, by an alias.
    Maybe(Box<Type>),
    /// `PhantomData<T>`
    Phantom(Box<Type>),
    /// An item before this one.
    Item(usize),
    /// The item itself.
    Own,
    Param(usize),
    /// `&'a str`
    Str,
    /// `Cow<'a, str>`
    Cow,
    /// As many bytes as the length says.
    Bytes,
}

/// What a key of a model is read from and written as.
#[derive(Debug, Clone)]
pub(crate) struct Keys {
    pub(crate) read: Vec<String>,
    pub(crate) written: String,
}

impl Definition {
    pub(crate) fn root(&self) -> &Item {
        &self.items[self.items.len() - 1]
    }

    pub(crate) fn is_wrong(&self) -> bool {
        !self.marks.is_empty()
    }

    /// Whether its documents are read from MessagePack too, which takes as long to compile again.
    pub(crate) fn is_packed(&self) -> bool {
        self.number % 4 == 0 && !self.is_wrong()
    }

    pub(crate) fn model(&self, item: usize) -> Option<&Model> {
        match &self.items[item].shape {
            Shape::Model(model) => Some(model),
            _ => None,
        }
    }

    /// The keys of a model, those of the flattened models in it too.
    pub(crate) fn keys(&self, model: &Model) -> Vec<Keys> {
        let mut keys = Vec::new();
        for field in &model.fields {
            match &field.kind {
                Kind::Flattened(flattened) => {
                    let inner = self.model(flattened.item);
                    keys.extend(inner.into_iter().flat_map(|inner| self.keys(inner)));
                }
                Kind::FlattenedMap(_) | Kind::Skipped(..) => {}
                _ => keys.push(model.keys_of(field)),
            }
        }
        keys
    }

    /// Whether all that is read is written, and read again as it was.
    pub(crate) fn is_whole(&self) -> bool {
        let mut items = self.items.iter();
        let whole = items.all(|item| match &item.shape {
            Shape::Model(model) => model.fields.iter().all(|field| {
                field.is_whole() && (!field.has_key() || model.keys_of(field).are_whole())
            }),
            Shape::Strings(strings) => {
                let mut variants = strings.variants.iter();
                variants.all(|variant| strings.names_of(variant).are_whole())
            }
            Shape::Integers(_) | Shape::Tagged(_) | Shape::Untagged(_) | Shape::Text(_) => true,
        });
        whole && !self.is_wrong()
    }

    /// All tags of a union.
    pub(crate) fn all_tags(&self, union: &Tagged) -> Vec<Literal> {
        let variants = union.variants.iter();
        let tags = variants.flat_map(|variant| match &variant.tag {
            Some(tag) => vec![tag.clone()],
            None => self.tags(variant.item, &union.key),
        });
        tags.collect()
    }

    /// Whether a map in a model, or in one that it flattens, keeps the keys that no field has.
    pub(crate) fn keeps_unknown(&self, model: &Model) -> bool {
        model.fields.iter().any(|field| match &field.kind {
            Kind::FlattenedMap(_) => true,
            Kind::Flattened(flattened) => self
                .model(flattened.item)
                .is_some_and(|inner| self.keeps_unknown(inner)),
            _ => false,
        })
    }

    /// The literals that tell the objects of an item under a key; none, if there are others too.
    pub(crate) fn tags(&self, item: usize, key: &str) -> Vec<Literal> {
        match &self.items[item].shape {
            Shape::Model(model) => {
                let own = model.fields.iter().filter(|field| {
                    let keys = model.keys_of(field);
                    keys.written == key && keys.read[0] == key
                });
                let literals = own.filter_map(|field| match &field.kind {
                    Kind::Literal(literal, Layer::Plain(_)) => Some(literal.clone()),
                    _ => None,
                });
                literals.collect()
            }
            Shape::Tagged(union) if union.key == key && union.catch_all.is_none() => {
                self.all_tags(union)
            }
            _ => Vec::new(),
        }
    }
}

impl Model {
    pub(crate) fn keys_of(&self, field: &Field) -> Keys {
        let cased = |case: Option<Case>| match case {
            Some(case) => case.field(&field.name),
            None => field.name.clone(),
        };
        let renamed = self.rename_all.as_ref();
        let (written, read) = match &field.rename {
            Some(rename) => (rename.serialize.clone(), rename.deserialize.clone()),
            None => (
                cased(renamed.map(|cases| cases.serialize)),
                cased(renamed.map(|cases| cases.deserialize)),
            ),
        };
        Keys {
            read: [vec![read], field.aliases.clone()].concat(),
            written,
        }
    }
}

impl Generics {
    /// Whether there is no parameter.
    pub(crate) fn is_empty(&self) -> bool {
        self.lifetimes.is_empty() && self.types.is_empty() && self.length.is_none()
    }
}

impl Strings {
    /// What a variant is read from, and written as.
    pub(crate) fn names_of(&self, variant: &StringVariant) -> Keys {
        let cased = |case: Option<Case>| match case {
            Some(case) => case.variant(&variant.name),
            None => variant.name.clone(),
        };
        let renamed = self.rename_all.as_ref();
        let (written, read) = match &variant.rename {
            Some(rename) => (rename.serialize.clone(), rename.deserialize.clone()),
            None => (
                cased(renamed.map(|cases| cases.serialize)),
                cased(renamed.map(|cases| cases.deserialize)),
            ),
        };
        Keys {
            read: [vec![read], variant.aliases.clone()].concat(),
            written,
        }
    }
}

impl Kind {
    /// The type of the value, under all layers of presence.
    pub(crate) fn ty(&self) -> Option<&Type> {
        match self {
            Kind::Required(ty)
            | Kind::Optional(ty, _)
            | Kind::Nullable(ty)
            | Kind::OptionalNullable(ty, _)
            | Kind::Nested(ty)
            | Kind::Default(ty, _)
            | Kind::OptionalDefault(ty, _)
            | Kind::Skipped(ty, _)
            | Kind::FlattenedMap(ty) => Some(ty),
            Kind::Literal(..) | Kind::Flattened(_) => None,
        }
    }
}

impl Field {
    fn is_whole(&self) -> bool {
        // Of an optional flattened model that is there, all keys may be left out.
        let flattened = match &self.kind {
            Kind::Flattened(flattened) => flattened.layer != FlattenedLayer::Option,
            _ => true,
        };
        let both_ways = matches!(self.functions, Functions::None | Functions::With);
        let written = matches!(self.skip_serializing_if, None | Some(Condition::Never));
        flattened && both_ways && written && !self.skip_serializing
    }

    /// Whether it has a key of its own.
    pub(crate) fn has_key(&self) -> bool {
        !matches!(
            self.kind,
            Kind::Flattened(_) | Kind::FlattenedMap(_) | Kind::Skipped(..)
        )
    }
}

impl Keys {
    /// Whether what is written is read.
    fn are_whole(&self) -> bool {
        self.read.contains(&self.written)
    }
}

impl Literal {
    pub(crate) fn rust(&self) -> String {
        match self {
            Literal::Str(text) => format!("{text:?}"),
            Literal::Int(int) => int.to_string(),
            Literal::Bool(bool) => bool.to_string(),
        }
    }

    pub(crate) fn json(&self) -> String {
        match self {
            Literal::Str(text) => serde_json::Value::from(text.as_str()).to_string(),
            Literal::Int(int) => int.to_string(),
            Literal::Bool(bool) => bool.to_string(),
        }
    }
}
