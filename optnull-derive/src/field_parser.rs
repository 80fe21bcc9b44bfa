//! How a struct's field is parsed.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned, ToTokens};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Attribute, ExprPath, Lit, LitStr, Type};

use crate::attr::{others_builder, ContainerAttrs, FieldAttrs};
use crate::borrow::borrowed;
use crate::case::Case;
use crate::container::{key, lints, Container, Key};
use crate::errors::Errors;
use crate::field::{DefaultSource, Doubt, Field, FlattenedModel, Kind, Tag};
use crate::hint::Place;
use crate::input::Doc;
use crate::literal::{self, Literal};
use crate::rules;
use crate::ty::{self, Shape};
use crate::value::DefaultAttr;

/// Parses the fields of one model.
pub(crate) struct FieldParser<'a> {
    pub(crate) container: &'a Container,
    pub(crate) attrs: &'a ContainerAttrs,
    /// How many literals came before.
    pub(crate) literals: usize,
    pub(crate) errors: &'a mut Errors,
}

impl FieldParser<'_> {
    pub(crate) fn parse(
        &mut self,
        index: usize,
        field: &syn::Field,
        docs: &[Doc],
    ) -> Option<Field> {
        let ident = field.ident.clone()?;
        let attrs = FieldAttrs::parse(&field.attrs, self.errors);
        rules::field::attributes(&attrs, &field.ty, self.errors);
        if self.attrs.builder.is_none() {
            others_builder(&attrs.others_builder, Place::Field, self.errors);
        }
        let (kind, tag) = self.kind(&attrs, &field.ty);
        let renamed = |name: &Option<LitStr>, case: Option<Case>| {
            key(&ident, name.as_ref(), |name| {
                case.map(|case| case.field(name))
            })
        };
        let rename_all = &self.attrs.rename_all;
        let module = attrs.with.as_ref();
        Some(Field {
            index,
            serialize_key: renamed(&attrs.rename.serialize, rename_all.serialize),
            deserialize_key: renamed(&attrs.rename.deserialize, rename_all.deserialize),
            aliases: attrs.alias.iter().map(Key::written).collect(),
            doubt: Doubt {
                names: attrs.wrong
                    || self.attrs.wrong_rename_all && attrs.rename.deserialize.is_none(),
                default: self.container.wrong,
                value: attrs.wrong && attrs.flatten.is_none(),
            },
            skip_serializing: attrs.skip_serializing.is_some(),
            serialize_with: function(&kind, attrs.serialize_with.as_ref(), module, "serialize"),
            deserialize_with: function(
                &kind,
                attrs.deserialize_with.as_ref(),
                module,
                "deserialize",
            ),
            borrow_cow: attrs.borrow.is_some() && ty::is_cow(&field.ty),
            borrows: borrowed(attrs.borrow.as_ref(), &field.ty, &self.container.generics),
            skip_serializing_if: attrs.skip_serializing_if,
            bound: attrs.bound,
            vis: field.vis.clone(),
            docs: with_links_to(&self.container.ident, docs),
            attrs: carried(&field.attrs),
            lints: lints(&field.attrs),
            ty: self.without_self(&field.ty),
            kind,
            tag,
            ident,
        })
    }

    fn without_self(&self, ty: &Type) -> Type {
        ty::without_self(ty, &self.container.own_type)
    }

    fn refused(&self, ty: &Type) -> Kind {
        Kind::Refused(self.without_self(ty::innermost(ty)))
    }

    fn kind(&mut self, attrs: &FieldAttrs, ty: &Type) -> (Kind, Option<Tag>) {
        match (attrs.flatten, attrs.optional_nullable.or(attrs.nullable)) {
            // Refused: a flattened field has no key.
            (Some(_), presence) if presence.is_some() || attrs.const_tag.is_some() => {
                return (self.refused(ty), None);
            }
            (Some(flatten), _) if attrs.skip.is_none() => {
                return (self.flattened(flatten, ty), None);
            }
            _ => {}
        }
        if attrs.skip.is_some() && !ty::is_named(ty::innermost(ty), "ConstTag") {
            let inner = match Shape::of(ty) {
                Shape::Option(inner) => Some(self.without_self(inner)),
                _ => None,
            };
            return (Kind::Skipped(self.default_source(attrs), inner), None);
        }
        if attrs.const_tag.is_none() && !ty::is_named(ty::innermost(ty), "ConstTag") {
            return (self.presence(attrs, ty), None);
        }
        let Some(tag) = self.tag(attrs, ty) else {
            return (self.refused(ty), None);
        };
        match Shape::of(ty) {
            Shape::Plain => {
                let required = attrs.const_tag.as_ref().and_then(|tag| tag.required);
                (
                    Kind::Literal {
                        required: required.is_some(),
                    },
                    Some(tag),
                )
            }
            _ => (self.presence(attrs, ty), Some(tag)),
        }
    }

    /// The kind of a field whose keys are the model's.
    fn flattened(&mut self, flatten: Span, ty: &Type) -> Kind {
        if !rules::field::flattened_type(ty, &self.container.own_type, self.errors) {
            return self.refused(ty);
        }
        if ty::is_map(ty) {
            return Kind::FlattenedMap(flatten);
        }
        let optional = ty::inner(ty, "Option");
        let model = optional.unwrap_or_else(|| ty::unboxed(ty));
        Kind::FlattenedModel(FlattenedModel {
            model: self.without_self(model),
            optional: optional.is_some(),
        })
    }

    /// The literal of a field that has the attribute, the type, or both.
    fn tag(&mut self, attrs: &FieldAttrs, ty: &Type) -> Option<Tag> {
        let position = self.literals;
        self.literals += 1;
        let index = literal::check_type(
            ty::innermost(ty),
            position,
            &self.container.own_type,
            self.errors,
        );
        let Some(attr) = &attrs.const_tag else {
            match &attrs.misspelt {
                Some(attr) => self.errors.misspelt(attr),
                // It may have been to be one.
                None if attrs.own_in_serde => {}
                None => self.errors.over(
                    ty,
                    "a `ConstTag` needs its literal: write `#[const_tag(\"…\")]` above the field",
                ),
            }
            return Some(Tag {
                index: index?,
                literal: Literal::Wrong,
            });
        };
        let is_literal = ty::is_named(ty::innermost(ty), "ConstTag");
        let may_be_absent = is_literal && !matches!(Shape::of(ty), Shape::Plain);
        if let (Some(required), true) = (attr.required, may_be_absent) {
            let literal = ty::display(ty::innermost(ty));
            self.errors.at(required, format!("`required` contradicts the type, which says that the key may be absent: write `{literal}`, or remove `required`"));
        }
        Some(Tag {
            index: index?,
            literal: attr.literal.clone(),
        })
    }

    /// Whether a wrong attribute was to say what a nested option is, which is then reported.
    fn is_meant_otherwise(&mut self, attrs: &FieldAttrs) -> bool {
        if let Some(attr) = &attrs.misspelt {
            self.errors.misspelt(attr);
        }
        attrs.misspelt.is_some()
            || attrs.own_in_serde
            || rules::field::double_option(attrs, self.errors)
    }

    /// The kind of a field that is on the wire and is not a plain literal.
    fn presence(&mut self, attrs: &FieldAttrs, ty: &Type) -> Kind {
        if rules::serde_as::conversion_of_three_states(attrs, ty, self.errors)
            || rules::secrecy::conversion_of_no_secret(attrs, ty, self.errors)
        {
            return self.refused(ty);
        }
        match (Shape::of(ty), attrs.optional_nullable, attrs.nullable) {
            (Shape::OptionalNullable(_), _, None)
                if rules::field::double_option(attrs, self.errors) =>
            {
                self.refused(ty)
            }
            (Shape::OptionalNullable(inner), _, None) => {
                Kind::OptionalNullable(self.without_self(inner))
            }
            (Shape::Nested(inner), Some(_), _) => Kind::Nested(self.without_self(inner)),
            (Shape::Option(inner), None, Some(_)) => Kind::Nullable(self.without_self(inner)),
            (Shape::Option(inner), None, None) => {
                match self.default_source(attrs) {
                    // The same as no default: an `Option`'s is `None`.
                    DefaultSource::Trait(_) => Kind::Optional(self.without_self(inner)),
                    source => Kind::Default(source, Some(self.without_self(inner))),
                }
            }
            (Shape::Plain, None, None)
                if attrs.default.is_some() || self.attrs.default.is_some() =>
            {
                Kind::Default(self.default_source(attrs), None)
            }
            (Shape::Plain, None, None) => Kind::Required,
            (Shape::Nested(_), None, None) if self.is_meant_otherwise(attrs) => self.refused(ty),
            (shape, optional_nullable, nullable) => {
                rules::field::presence(&shape, ty, optional_nullable, nullable, self.errors);
                self.refused(ty)
            }
        }
    }

    fn default_source(&self, attrs: &FieldAttrs) -> DefaultSource {
        match &attrs.default {
            Some(DefaultAttr::Path(path)) => DefaultSource::Path(path.clone()),
            Some(DefaultAttr::Trait(span)) => DefaultSource::Trait(*span),
            None if self.attrs.default.is_some() => DefaultSource::Container,
            None => DefaultSource::Trait(attrs.skip.unwrap_or_else(Span::call_site)),
        }
    }
}

/// The path of a user's function: its own, or that of the module given by `with`. (On a literal and
/// a flattened field it is refused.)
fn function(
    kind: &Kind,
    own: Option<&ExprPath>,
    module: Option<&ExprPath>,
    name: &str,
) -> Option<TokenStream> {
    if matches!(
        kind,
        Kind::Literal { .. } | Kind::FlattenedModel(_) | Kind::FlattenedMap(_) | Kind::Refused(_)
    ) {
        return None;
    }
    let in_module = module.map(|module| {
        let name = Ident::new(name, module.span());
        quote!(#module::#name)
    });
    own.map(ToTokens::to_token_stream).or(in_module)
}

/// What the setter gets of the field's attributes.
fn carried(attrs: &[Attribute]) -> Vec<Attribute> {
    let carried = attrs.iter().filter(|attr| {
        let path = attr.path();
        path.is_ident("deprecated") || path.is_ident("doc")
    });
    carried.cloned().collect()
}

/// The doc comments for the setter, where `Self` would mean the builder: with links to the model in
/// its place, but in their code.
fn with_links_to(model: &Ident, docs: &[Doc]) -> Vec<TokenTree> {
    let mut in_code = false;
    let docs = docs.iter().flat_map(|doc| {
        let attr = linked(model, doc, &mut in_code).unwrap_or_else(|| doc.attr.clone());
        [TokenTree::Punct(doc.pound.clone()), TokenTree::Group(attr)]
    });
    docs.collect()
}

/// The attribute with other links; none, if it has neither `Self` nor a fence.
fn linked(model: &Ident, doc: &Doc, in_code: &mut bool) -> Option<Group> {
    let written = doc.text.as_ref()?.to_string();
    let mut parts = [SELF, FENCES[0], FENCES[1]].into_iter();
    if !parts.any(|part| written.contains(part)) {
        return None;
    }
    let Lit::Str(text) = Lit::new(doc.text.clone()?) else {
        return None;
    };
    let (model, lines) = (model.unraw().to_string(), text.value());
    let lines = lines.split('\n').map(|line| {
        let start = line.trim_start();
        let is_fence = FENCES.iter().any(|fence| start.starts_with(fence));
        *in_code ^= is_fence;
        if *in_code || is_fence || line.starts_with("     ") {
            return line.to_owned();
        }
        links_to(&model, line)
    });
    let lines: Vec<_> = lines.collect();
    let (text, at) = (LitStr::new(&lines.join("\n"), text.span()), doc.attr.span());
    let mut attr = Group::new(Delimiter::Bracket, quote_spanned!(at=> doc = #text));
    attr.set_span(at);
    Some(attr)
}

const SELF: &str = "Self";
const FENCES: [&str; 2] = ["```", "~~~"];

fn links_to(model: &str, line: &str) -> String {
    let mut linked = String::new();
    let mut rest = line;
    while let Some(at) = rest.find(SELF) {
        let (before, own) = rest.split_at(at);
        let after = &own[SELF.len()..];
        let is_path = after.starts_with("::") && !before.ends_with(is_of_word);
        let mut ends = [("[`", "`]"), ("[", "]"), ("](", ")")].into_iter();
        let is_link = ends.any(|(open, close)| before.ends_with(open) && after.starts_with(close));
        linked.push_str(before);
        linked.push_str(if is_path || is_link { model } else { SELF });
        rest = after;
    }
    linked + rest
}

fn is_of_word(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream};
    use quote::quote;

    use super::{links_to, with_links_to};
    use crate::input::Doc;

    #[test]
    fn links_of_docs() {
        for (line, linked) in [
            (
                " See [`Self::id`] and [Self].",
                " See [`Order::id`] and [Order].",
            ),
            (
                " The [order](Self), of Self.",
                " The [order](Order), of Self.",
            ),
            (
                " See [`Self is] and [Self`].",
                " See [`Self is] and [Self`].",
            ),
            (
                " See [`MySelf::id`] and `Selfish`.",
                " See [`MySelf::id`] and `Selfish`.",
            ),
        ] {
            assert_eq!(links_to("Order", line), linked);
        }
    }

    /// Each of these is a doc of its own, with code that goes on from one to the next.
    #[test]
    fn links_outside_of_code() {
        let docs = [
            (" [`Self::a`]", " [`Order::a`]"),
            (" ```", " ```"),
            (" [`Self::b`]", " [`Self::b`]"),
            (" ```\n [`Self::c`]", " ```\n [`Order::c`]"),
            ("     [`Self::d`]", "     [`Self::d`]"),
            (" ~~~\n [`Self::e`]\n ~~~", " ~~~\n [`Self::e`]\n ~~~"),
            (" [`Self::f`]\n\n [Self]", " [`Order::f`]\n\n [Order]"),
            (" no link", " no link"),
        ];
        let attr = |text: &Literal| Group::new(Delimiter::Bracket, quote!(doc = #text));
        let written = docs.map(|(text, _)| {
            let text = Literal::string(text);
            Doc {
                pound: Punct::new('#', Spacing::Alone),
                attr: attr(&text),
                text: Some(text),
            }
        });
        let model = Ident::new("Order", Span::call_site());
        let linked: TokenStream = with_links_to(&model, &written).into_iter().collect();
        let expected = docs.map(|(_, linked)| attr(&Literal::string(linked)));
        assert_eq!(linked.to_string(), quote!(#(# #expected)*).to_string());
    }
}
