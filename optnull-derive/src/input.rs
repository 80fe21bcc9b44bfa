//! The item that the macro gets.

use proc_macro2::{Delimiter, Group, Literal, Punct, TokenTree};
use syn::parse::discouraged::Speculative;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{
    braced, bracketed, AttrStyle, Attribute, Data, DataStruct, DeriveInput, Field, FieldMutability,
    Fields, FieldsNamed, Generics, Result, Token,
};

/// An item, without the `#[doc = …]` of a struct and of its fields.
pub(crate) struct Input {
    pub(crate) item: DeriveInput,
    /// Those of each field of a struct with named ones.
    pub(crate) docs: Vec<Vec<Doc>>,
}

/// `#[doc = "…"]`, as it was given: syn would take it apart, and most docs only have to be repeated.
pub(crate) struct Doc {
    pub(crate) pound: Punct,
    pub(crate) attr: Group,
    /// The text, if it is no macro's.
    pub(crate) text: Option<Literal>,
}

impl Parse for Input {
    fn parse(input: ParseStream) -> Result<Self> {
        let ahead = input.fork();
        if let Ok(parsed) = struct_with_named_fields(&ahead) {
            input.advance_to(&ahead);
            return Ok(parsed);
        }
        let (item, docs) = (input.parse()?, Vec::new());
        Ok(Input { item, docs })
    }
}

fn struct_with_named_fields(input: ParseStream) -> Result<Input> {
    let (attrs, _) = attributes(input)?;
    let vis = input.parse()?;
    let struct_token = input.parse()?;
    let ident = input.parse()?;
    let mut generics: Generics = input.parse()?;
    generics.where_clause = input.parse()?;
    let content;
    let brace_token = braced!(content in input);
    let mut docs = Vec::new();
    let mut named = Punctuated::new();
    while !content.is_empty() {
        let (attrs, docs_of_field) = attributes(&content)?;
        docs.push(docs_of_field);
        named.push_value(field(attrs, &content)?);
        if !content.is_empty() {
            named.push_punct(content.parse()?);
        }
    }
    let fields = Fields::Named(FieldsNamed { brace_token, named });
    let data = Data::Struct(DataStruct {
        struct_token,
        fields,
        semi_token: None,
    });
    let item = DeriveInput {
        attrs,
        vis,
        ident,
        generics,
        data,
    };
    Ok(Input { item, docs })
}

fn field(attrs: Vec<Attribute>, input: ParseStream) -> Result<Field> {
    Ok(Field {
        attrs,
        vis: input.parse()?,
        mutability: FieldMutability::None,
        ident: Some(input.parse()?),
        colon_token: Some(input.parse()?),
        ty: input.parse()?,
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

/// Takes an attribute off the input if it is `#[doc = …]`.
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
        match inner.ident().map(|(name, after)| (name, after.punct())) {
            Some((name, Some((sign, text)))) if name == "doc" && sign.as_char() == '=' => {
                let text = text.literal().map(|(text, _)| text);
                Ok((Some(Doc { pound, attr, text }), rest))
            }
            _ => Ok((None, *cursor)),
        }
    })
}
