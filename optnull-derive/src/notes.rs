//! What only a JSON Schema says of a definition: its doc comments, and `#[schemars(…)]`.

use std::collections::HashMap;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, ToTokens};
use syn::{Attribute, Data, DeriveInput, Expr, ExprLit, ExprPath, Lit, Meta, Type};

use crate::argument::{each_argument, name_of, Argument, Written};
use crate::errors::Errors;
use crate::field::Field;
use crate::{hint, rules};

/// What a definition's attributes say for its schema.
pub(crate) struct Notes {
    pub(crate) docs: Docs,
    /// Those of the fields, by their place in the declaration.
    fields: Vec<FieldNotes>,
    variants: HashMap<Ident, Docs>,
}

#[derive(Default)]
pub(crate) struct FieldNotes {
    pub(crate) docs: Docs,
    given: Option<Given>,
}

/// A schema that the user gives a field.
struct Given {
    /// The word that says so.
    span: Span,
    schema: GivenSchema,
}

pub(crate) enum GivenSchema {
    /// `with = "Type"`: that of another type.
    Type(Type),
    /// `schema_with = "path"`: what a function makes.
    Function(ExprPath),
}

impl Notes {
    pub(crate) fn parse(item: &DeriveInput, errors: &mut Errors) -> Self {
        refuse(&item.attrs, ON_CONTAINER, errors);
        let mut notes = Notes {
            docs: Docs::parse(&item.attrs),
            fields: Vec::new(),
            variants: HashMap::new(),
        };
        match &item.data {
            Data::Struct(data) => {
                let fields = data.fields.iter();
                let fields = fields.map(|field| FieldNotes::parse(&field.attrs, errors));
                notes.fields = fields.collect();
            }
            Data::Enum(data) => {
                for variant in &data.variants {
                    let held = variant.fields.iter().flat_map(|field| &field.attrs);
                    refuse(variant.attrs.iter().chain(held), ON_VARIANT, errors);
                    let docs = Docs::parse(&variant.attrs);
                    notes.variants.insert(variant.ident.clone(), docs);
                }
            }
            Data::Union(_) => {}
        }
        notes
    }

    /// Those of a field.
    pub(crate) fn field(&self, field: &Field) -> &FieldNotes {
        &self.fields[field.index]
    }

    /// The docs of a variant.
    pub(crate) fn variant(&self, variant: &Ident) -> &Docs {
        &self.variants[variant]
    }

    /// A given schema that would never be used.
    pub(crate) fn check_field(&self, field: &Field, errors: &mut Errors) {
        let Some(Given { span, .. }) = self.field(field).given else {
            return;
        };
        let why = if field.is_skipped() {
            "a skipped field is not in the schema"
        } else if field.flattened_model().is_some() {
            "the keys of a flattened model are in the schema as its own derive tells them"
        } else if field.tag.is_some() {
            "the schema of a literal is its value"
        } else {
            return;
        };
        errors.at(span, format!("{why}: remove this"));
    }
}

impl FieldNotes {
    fn parse(attrs: &[Attribute], errors: &mut Errors) -> Self {
        let (mut ty, mut function) = (None, None);
        let mut written = Written::default();
        for attr in attrs.iter().filter(|attr| is_schemars(attr)) {
            each_argument(attr, &mut written, errors, |argument| {
                let span = argument.ident.span();
                match argument.name.as_str() {
                    "with" => argument.once(&mut ty, |argument| {
                        let schema = GivenSchema::Type(rules::serde_as::schema(argument.ty()?));
                        Ok(Given { span, schema })
                    }),
                    "schema_with" => argument.once(&mut function, |argument| {
                        let schema = GivenSchema::Function(argument.expr_path()?);
                        Ok(Given { span, schema })
                    }),
                    _ => Err(unknown(argument).into()),
                }
            });
        }
        if let (Some(ty), Some(function)) = (&ty, &function) {
            let message = "`with` and `schema_with` exclude each other, as a field has one schema: remove one of them";
            errors.clash(ty.span, function.span, message);
        }
        FieldNotes {
            docs: Docs::parse(attrs),
            given: ty.or(function),
        }
    }

    /// The schema that the user gives the field.
    pub(crate) fn given(&self) -> Option<&GivenSchema> {
        self.given.as_ref().map(|given| &given.schema)
    }
}

fn unknown(argument: &Argument) -> syn::Error {
    let name = &argument.name;
    let what = format!("optnull's `JsonSchema` has no attribute `{name}` for a field");
    let known = ["with", "schema_with"];
    argument.error(hint::unknown(&what, name, &known))
}

const ON_CONTAINER: &str = "optnull's `JsonSchema` has no attributes for a struct or an enum: remove this, and say the name in `#[serde(rename = \"…\")]`";
const ON_VARIANT: &str = "optnull's `JsonSchema` has no attributes for a variant: remove this";

/// Reports each `#[schemars(…)]`.
fn refuse<'a>(attrs: impl IntoIterator<Item = &'a Attribute>, message: &str, errors: &mut Errors) {
    for attr in attrs.into_iter().filter(|attr| is_schemars(attr)) {
        errors.over(&attr.meta, message);
    }
}

fn is_schemars(attr: &Attribute) -> bool {
    name_of(attr) == "schemars"
}

/// The doc comment of an item.
#[derive(Default)]
pub(crate) struct Docs(Vec<Expr>);

impl Docs {
    fn parse(attrs: &[Attribute]) -> Self {
        let docs = attrs.iter().filter_map(|attr| match &attr.meta {
            Meta::NameValue(meta) if meta.path.is_ident("doc") => Some(meta.value.clone()),
            _ => None,
        });
        Docs(docs.collect())
    }

    /// The lines in one text, without the space that stands before each.
    pub(crate) fn text(&self) -> TokenStream {
        let lines = self.0.iter().map(line);
        let lines: Option<Vec<_>> = lines.collect();
        if let Some(lines) = lines {
            return lines.join("\n").to_token_stream();
        }
        // What a macro gives, such as `include_str!(…)`, is known to the compiler only.
        let lines = self.0.iter().map(|doc| match line(doc) {
            Some(line) => line.to_token_stream(),
            None => doc.to_token_stream(),
        });
        quote!(::core::concat!(#(#lines, "\n"),*))
    }
}

/// The text of a line, if it is a literal.
fn line(doc: &Expr) -> Option<String> {
    let Expr::Lit(ExprLit {
        lit: Lit::Str(text),
        ..
    }) = doc
    else {
        return None;
    };
    let text = text.value();
    Some(text.strip_prefix(' ').unwrap_or(&text).to_owned())
}

#[cfg(test)]
mod tests {
    use quote::quote;
    use syn::{parse_quote, DeriveInput};

    use super::Docs;

    #[test]
    fn texts_of_docs() {
        for (attributes, text) in [
            (quote!(), quote!("")),
            (quote!(#[doc = " A b."]), quote!("A b.")),
            (
                quote!(#[doc = " A b."] #[deprecated = "c"] #[doc(hidden)] #[doc = " D."]),
                quote!("A b.\nD."),
            ),
        ] {
            let item: DeriveInput = parse_quote!(#attributes struct A;);
            let found = Docs::parse(&item.attrs).text();
            assert_eq!(found.to_string(), text.to_string());
        }
    }
}
