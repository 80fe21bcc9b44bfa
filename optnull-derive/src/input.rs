//! The item that the macro gets.

use proc_macro2::{Delimiter, Group, Literal, Punct, TokenTree};
use syn::buffer::Cursor;
use syn::parse::discouraged::Speculative;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::token::Brace;
use syn::{
    braced, bracketed, AttrStyle, Attribute, Data, DataStruct, DeriveInput, Expr, Field,
    FieldModifiers, Fields, FieldsNamed, Generics, Result, Token,
};

/// An item. In a struct with named fields, `#[doc = …]` is taken off.
pub(crate) struct Input {
    pub(crate) item: DeriveInput,
    /// What is taken off of each field.
    pub(crate) docs: Vec<Vec<Doc>>,
}

/// `#[doc = "…"]`, as it was given: syn would take it apart, and most docs only have to be repeated.
pub(crate) struct Doc {
    pub(crate) pound: Punct,
    pub(crate) attr: Group,
    /// The literal; none for `include_str!(…)`.
    pub(crate) text: Option<Literal>,
}

impl Parse for Input {
    /// To parse the docs of each field was a tenth of the derive's time.
    fn parse(input: ParseStream) -> Result<Self> {
        let ahead = input.fork();
        if let Some(parsed) = struct_with_named_fields(&ahead)? {
            input.advance_to(&ahead);
            return Ok(parsed);
        }
        let (item, docs) = (input.parse()?, Vec::new());
        Ok(Input { item, docs })
    }
}

fn struct_with_named_fields(input: ParseStream) -> Result<Option<Input>> {
    let (attrs, _) = attributes(input)?;
    let vis = input.parse()?;
    let Some(struct_token) = input.parse()? else {
        return Ok(None);
    };
    let ident = input.parse()?;
    let mut generics: Generics = input.parse()?;
    generics.where_clause = input.parse()?;
    if !input.peek(Brace) {
        return Ok(None);
    }
    let content;
    let brace_token = braced!(content in input);
    let (mut named, mut docs) = (Punctuated::new(), Vec::new());
    while !content.is_empty() {
        let (attrs, docs_of_field) = attributes(&content)?;
        docs.push(docs_of_field);
        named.push_value(field(attrs, &content)?);
        if !content.is_empty() {
            named.push_punct(content.parse()?);
        }
    }
    let data = Data::Struct(DataStruct {
        struct_token,
        fields: Fields::Named(FieldsNamed { brace_token, named }),
        semi_token: None,
    });
    let item = DeriveInput {
        attrs,
        vis,
        ident,
        generics,
        data,
    };
    Ok(Some(Input { item, docs }))
}

fn field(attrs: Vec<Attribute>, input: ParseStream) -> Result<Field> {
    Ok(Field {
        attrs,
        vis: input.parse()?,
        modifiers: FieldModifiers::default(),
        ident: Some(input.parse()?),
        colon_token: Some(input.parse()?),
        ty: input.parse()?,
        default: None,
    })
}

fn attributes(input: ParseStream) -> Result<(Vec<Attribute>, Vec<Doc>)> {
    let (mut attrs, mut docs) = (Vec::new(), Vec::new());
    while input.peek(Token![#]) {
        if let Some(doc) = doc(input)? {
            docs.push(doc);
            continue;
        }
        let content;
        attrs.push(Attribute {
            pound_token: input.parse()?,
            style: AttrStyle::Outer,
            bracket_token: bracketed!(content in input),
            meta: content.parse()?,
        });
    }
    Ok((attrs, docs))
}

/// Takes an attribute off the input, which begins with its `#`, if it is `#[doc = …]`.
fn doc(input: ParseStream) -> Result<Option<Doc>> {
    input.step(|cursor| {
        let Some((pound, attr)) = cursor.punct() else {
            return Ok((None, *cursor));
        };
        let (Some((inner, ..)), Some((TokenTree::Group(attr), rest))) =
            (attr.group(Delimiter::Bracket), attr.token_tree())
        else {
            return Ok((None, *cursor));
        };
        let Some(value) = value_of_doc(inner) else {
            return Ok((None, *cursor));
        };
        let text = value.literal().filter(|(_, end)| end.eof());
        // Of what is no expression, syn has to say so.
        if text.is_none() && syn::parse2::<Expr>(value.token_stream()).is_err() {
            return Ok((None, *cursor));
        }
        let text = text.map(|(text, _)| text);
        Ok((Some(Doc { pound, attr, text }), rest))
    })
}

/// What stands after `doc =`.
fn value_of_doc(attr: Cursor) -> Option<Cursor> {
    let (name, after) = attr.ident()?;
    let (sign, value) = after.punct()?;
    (name == "doc" && sign.as_char() == '=').then_some(value)
}

#[cfg(test)]
mod tests {
    use quote::quote;
    use syn::Data;

    use super::Input;

    /// How many attributes of a field are docs to be repeated, and how many are left.
    #[test]
    fn attributes_of_a_field() {
        for (attributes, docs, left) in [
            (quote!(), 0, 0),
            (quote!(#[doc = "a"] #[serde(skip)] #[doc = "b"]), 2, 1),
            (
                quote!(#[doc = include_str!("a")] #[doc = concat!("a", "b")]),
                2,
                0,
            ),
            (quote!(#[doc(hidden)] #[doc(alias = "a")]), 0, 2),
            (quote!(#[deprecated = "a"] #[must_use]), 0, 2),
        ] {
            let item = quote!(pub struct A<T> where T: B { #attributes pub c: T, d: i64 });
            let input: Input = syn::parse2(item).unwrap();
            assert_eq!(input.docs.len(), 2);
            assert_eq!(input.docs[0].len(), docs, "{attributes}");
            let Data::Struct(data) = input.item.data else {
                panic!("no struct");
            };
            let fields: Vec<_> = data.fields.iter().collect();
            assert_eq!(fields.len(), 2);
            assert_eq!(fields[0].attrs.len(), left, "{attributes}");
        }
    }

    /// Ignored, it would mean something else than it says.
    #[test]
    fn default_of_a_field() {
        let item = quote!(
            struct A { b: i64 = 5 }
        );
        assert!(syn::parse2::<Input>(item).is_err());
    }

    #[test]
    fn what_is_no_doc() {
        for attribute in [
            quote!(#[doc = ]),
            quote!(#[doc = "a" b]),
            quote!(#[doc == "a"]),
            quote!(#[doc = "a" "b"]),
        ] {
            let item = quote!(struct A { #attribute b: i64 });
            assert!(syn::parse2::<Input>(item).is_err(), "{attribute}");
        }
    }
}
