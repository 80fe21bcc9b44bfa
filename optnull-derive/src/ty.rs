//! Questions about a type as it is written.

use proc_macro2::{Group, Ident, Spacing, Span, TokenStream, TokenTree};
use quote::{quote_spanned, ToTokens};
use syn::{Fields, GenericArgument, Lifetime, PathArguments, PathSegment, Type, TypePath};

/// A type without the invisible group that a `macro_rules` variable puts around it.
pub(crate) fn peel(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => peel(&group.elem),
        Type::Paren(paren) => peel(&paren.elem),
        ty => ty,
    }
}

/// `Option<T>` of `std::option::Option<T>`: types are known by their last segment.
pub(crate) fn last_segment(ty: &Type) -> Option<&PathSegment> {
    match peel(ty) {
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    }
}

pub(crate) fn is_named(ty: &Type, name: &str) -> bool {
    last_segment(ty).is_some_and(|segment| segment.ident == name)
}

/// The types in the angle brackets of a type's last segment.
pub(crate) fn type_args(ty: &Type) -> Vec<&Type> {
    args(ty)
        .filter_map(|arg| match arg {
            GenericArgument::Type(ty) => Some(ty),
            _ => None,
        })
        .collect()
}

pub(crate) fn args(ty: &Type) -> impl Iterator<Item = &GenericArgument> {
    let args = match last_segment(ty).map(|segment| &segment.arguments) {
        Some(PathArguments::AngleBracketed(args)) => Some(&args.args),
        _ => None,
    };
    args.into_iter().flatten()
}

/// The `T` of a type that is written `Name<T>`.
pub(crate) fn inner<'a>(ty: &'a Type, name: &str) -> Option<&'a Type> {
    only_arg(ty).filter(|_| is_named(ty, name))
}

/// The `T` of a type with that one argument.
fn only_arg(ty: &Type) -> Option<&Type> {
    let mut types = args(ty).filter_map(|arg| match arg {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    let only = types.next()?;
    types.next().is_none().then_some(only)
}

/// The type in a `Box`, or the type itself.
pub(crate) fn unboxed(ty: &Type) -> &Type {
    inner(ty, "Box").unwrap_or(ty)
}

/// The `T` of `Name(T)`.
pub(crate) fn only(fields: &Fields) -> Option<&Type> {
    match fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
            fields.unnamed.first().map(|field| &field.ty)
        }
        _ => None,
    }
}

/// How a field's type is layered, as far as presence goes.
pub(crate) enum Shape<'a> {
    Plain,
    /// `Option<T>`
    Option(&'a Type),
    /// `Option<Option<T>>`
    Nested(&'a Type),
    /// `OptionalNullable<T>`
    OptionalNullable(&'a Type),
    /// Layers of which some state cannot be written: `Option<OptionalNullable<T>>` and the like.
    Ambiguous,
}

impl<'a> Shape<'a> {
    pub(crate) fn of(ty: &'a Type) -> Self {
        let Some((outer, first)) = layer(ty) else {
            return Shape::of_hidden(ty);
        };
        if inner(innermost(first), "Sensitive").is_some_and(has_layer) {
            return Shape::Ambiguous;
        }
        match (outer, layer(first)) {
            (Layer::Option, None) => Shape::Option(first),
            (Layer::OptionalNullable, None) => Shape::OptionalNullable(first),
            (Layer::Option, Some((Layer::Option, second))) if layer(second).is_none() => {
                Shape::Nested(second)
            }
            _ => Shape::Ambiguous,
        }
    }

    /// Of `Sensitive<T>`, which has the null of an `Option` in it, but no absent key.
    fn of_hidden(ty: &'a Type) -> Self {
        match inner(ty, "Sensitive").map(Shape::of) {
            None | Some(Shape::Plain | Shape::Option(_)) => Shape::Plain,
            Some(_) => Shape::Ambiguous,
        }
    }
}

enum Layer {
    Option,
    OptionalNullable,
}

/// The outermost layer of presence, and what is in it.
fn layer(ty: &Type) -> Option<(Layer, &Type)> {
    let inner = only_arg(ty)?;
    match last_segment(ty)?.ident.to_string().as_str() {
        "Option" => Some((Layer::Option, inner)),
        "OptionalNullable" => Some((Layer::OptionalNullable, inner)),
        _ => None,
    }
}

/// Whether there is a layer of presence, in a `Sensitive` too.
fn has_layer(ty: &Type) -> bool {
    layer(ty).is_some() || inner(ty, "Sensitive").is_some_and(has_layer)
}

/// A type without its layers of presence, for messages: `Sensitive<T>` of `Sensitive<Option<T>>`
/// too.
pub(crate) fn display_innermost(ty: &Type) -> String {
    let ty = innermost(ty);
    match inner(ty, "Sensitive") {
        Some(hidden) if has_layer(hidden) => format!("Sensitive<{}>", display_innermost(hidden)),
        _ => display(ty),
    }
}

/// The type under all layers of presence.
pub(crate) fn innermost(ty: &Type) -> &Type {
    layer(ty).map_or(ty, |(_, inner)| innermost(inner))
}

/// Whether a setter takes `impl Into` of it: of a text, and of what hides its value.
pub(crate) fn is_set_by_into(ty: &Type) -> bool {
    let Some(name) = name(ty) else {
        return false;
    };
    match &name[..] {
        "SecretString" => type_args(ty).is_empty(),
        "Sensitive" | "SecretBox" => only_arg(ty).is_some(),
        name => is_text_of(name, ty),
    }
}

/// Whether it is `String`, `Box<str>` or another holder of a `str`.
pub(crate) fn is_text(ty: &Type) -> bool {
    name(ty).is_some_and(|name| is_text_of(&name, ty))
}

fn is_text_of(name: &str, ty: &Type) -> bool {
    match name {
        "String" => type_args(ty).is_empty(),
        "Box" | "Rc" | "Arc" | "Cow" => {
            matches!(type_args(ty)[..], [inner] if is_named(inner, "str"))
        }
        _ => false,
    }
}

fn name(ty: &Type) -> Option<String> {
    last_segment(ty).map(|segment| segment.ident.to_string())
}

/// Whether it is a map, which are known by their names: `HashMap`, `BTreeMap`, `serde_json::Map`.
pub(crate) fn is_map(ty: &Type) -> bool {
    last_segment(ty).is_some_and(|segment| segment.ident.to_string().ends_with("Map"))
}

/// Whether it is no object for sure: a string, a number, a list, a tuple, an option and the like.
pub(crate) fn is_no_object(ty: &Type) -> bool {
    const NAMES: [&str; 18] = [
        "String", "str", "bool", "char", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16",
        "u32", "u64", "u128", "usize", "f32", "f64",
    ];
    // Without arguments, these are names of models as good as any.
    const GENERIC: [&str; 9] = [
        "Vec",
        "VecDeque",
        "HashSet",
        "BTreeSet",
        "Option",
        "OptionalNullable",
        "ConstTag",
        "Cow",
        "PhantomData",
    ];
    let is_one_of = |names: &[&str]| names.iter().any(|name| is_named(ty, name));
    match peel(ty) {
        Type::Path(_) => is_one_of(&NAMES) || args(ty).next().is_some() && is_one_of(&GENERIC),
        Type::Macro(_) | Type::Infer(_) | Type::Verbatim(_) => false,
        _ => true,
    }
}

/// Whether it is a map for sure: a name that ends in `Map`, with the types of its entries.
pub(crate) fn is_generic_map(ty: &Type) -> bool {
    is_map(ty) && args(ty).next().is_some()
}

/// Whether it is the type itself that stands in its definition.
pub(crate) fn is_own(ty: &Type, own_type: &TokenStream) -> bool {
    without_self(ty, own_type).to_token_stream().to_string() == own_type.to_string()
}

/// Whether it is borrowed without being told, as by serde: `&str`, `&[u8]`, and an option of them;
/// and a `Sensitive` of one.
pub(crate) fn is_borrowed(ty: &Type) -> bool {
    match (Shape::of(ty), peel(ty)) {
        (Shape::Option(inner) | Shape::Nested(inner) | Shape::OptionalNullable(inner), _) => {
            is_borrowed(inner)
        }
        (_, Type::Path(_)) => inner(ty, "Sensitive").is_some_and(is_borrowed),
        (_, Type::Reference(reference)) => {
            reference.mutability.is_none() && is_str_or_bytes(&reference.elem)
        }
        _ => false,
    }
}

/// Whether it is a `Cow` that serde borrows when told to: `Cow<str>`, `Cow<[u8]>`, and an option
/// of them.
pub(crate) fn is_cow(ty: &Type) -> bool {
    match Shape::of(ty) {
        Shape::Option(inner) | Shape::Nested(inner) | Shape::OptionalNullable(inner) => {
            is_cow(inner)
        }
        Shape::Plain => {
            is_named(ty, "Cow") && matches!(type_args(ty)[..], [inner] if is_str_or_bytes(inner))
        }
        Shape::Ambiguous => false,
    }
}

fn is_str_or_bytes(ty: &Type) -> bool {
    match peel(ty) {
        Type::Slice(slice) => is_named(&slice.elem, "u8"),
        ty => is_named(ty, "str"),
    }
}

/// The lifetimes in a type, each once.
pub(crate) fn lifetimes(ty: &Type) -> Vec<Lifetime> {
    let mut found: Vec<Lifetime> = Vec::new();
    let mut quote: Option<Span> = None;
    each_token(
        ty.to_token_stream(),
        &mut |token| match (token, quote.take()) {
            (TokenTree::Punct(punct), _) if punct.as_char() == '\'' => quote = Some(punct.span()),
            (TokenTree::Ident(ident), Some(apostrophe)) => {
                let lifetime = Lifetime {
                    apostrophe,
                    ident: ident.clone(),
                };
                if !found.contains(&lifetime) {
                    found.push(lifetime);
                }
            }
            _ => {}
        },
    );
    found
}

fn each_token(tokens: TokenStream, look: &mut dyn FnMut(&TokenTree)) {
    for token in tokens {
        look(&token);
        if let TokenTree::Group(group) = token {
            each_token(group.stream(), look);
        }
    }
}

/// A field of this key, as it is written: `method`, `r#type`, `#[serde(rename = "@type")] tag`.
pub(crate) fn field_of_key(key: &str) -> String {
    let is_ident = |text: &str| syn::parse_str::<Ident>(text).is_ok();
    let raw = format!("r#{key}");
    match key {
        key if is_ident(key) => key.to_owned(),
        _ if is_ident(&raw) => raw,
        key => format!("#[serde(rename = {key:?})] tag"),
    }
}

/// The type with the model's own in place of `Self`, which means another type in the expansion.
pub(crate) fn without_self(ty: &Type, model: &TokenStream) -> Type {
    if is_plain(ty) {
        return ty.clone();
    }
    let tokens = ty.to_token_stream();
    if !mentions_self(&tokens) {
        return ty.clone();
    }
    syn::parse2(replace_self(tokens, model)).unwrap_or_else(|_| ty.clone())
}

/// The same for other tokens.
pub(crate) fn tokens_without_self(tokens: TokenStream, model: &TokenStream) -> TokenStream {
    if !mentions_self(&tokens) {
        return tokens;
    }
    replace_self(tokens, model)
}

/// Whether it is made of names only, none of which is `Self`: seen without a look at its tokens.
fn is_plain(ty: &Type) -> bool {
    let Type::Path(TypePath {
        qself: None, path, ..
    }) = ty
    else {
        return false;
    };
    path.segments
        .iter()
        .all(|segment| match &segment.arguments {
            PathArguments::None => segment.ident != "Self",
            PathArguments::AngleBracketed(args) => args
                .args
                .iter()
                .all(|arg| matches!(arg, GenericArgument::Type(ty) if is_plain(ty))),
            PathArguments::Parenthesized(_) => false,
        })
}

fn mentions_self(tokens: &TokenStream) -> bool {
    let mut mentioned = false;
    each_token(tokens.clone(), &mut |token| {
        mentioned |= matches!(token, TokenTree::Ident(ident) if ident == "Self");
    });
    mentioned
}

fn replace_self(tokens: TokenStream, model: &TokenStream) -> TokenStream {
    let mut replaced = TokenStream::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(ident) if ident == "Self" => {
                let is_path = matches!(tokens.peek(), Some(TokenTree::Punct(next)) if next.as_char() == ':' && next.spacing() == Spacing::Joint);
                replaced.extend(own_type(&ident, model, is_path));
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), replace_self(group.stream(), model));
                inner.set_span(group.span());
                replaced.extend([TokenTree::Group(inner)]);
            }
            token => replaced.extend([token]),
        }
    }
    replaced
}

fn own_type(own: &Ident, model: &TokenStream, is_path: bool) -> TokenStream {
    let model: TokenStream = model
        .clone()
        .into_iter()
        .map(|mut token| {
            token.set_span(own.span());
            token
        })
        .collect();
    if is_path {
        return quote_spanned!(own.span()=> <#model>);
    }
    model
}

/// A type as a person writes it, for messages.
pub(crate) fn display(ty: &Type) -> String {
    let mut text = peel(ty).to_token_stream().to_string();
    for (spaced, tight) in [
        (" :: ", "::"),
        (":: ", "::"),
        (" < ", "<"),
        ("< ", "<"),
        (" >", ">"),
        (" ,", ","),
        ("& ", "&"),
    ] {
        text = text.replace(spaced, tight);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::field_of_key;

    #[test]
    fn fields_of_keys() {
        for (key, field) in [
            ("method", "method"),
            ("type", "r#type"),
            ("self", r#"#[serde(rename = "self")] tag"#),
            ("@type", r#"#[serde(rename = "@type")] tag"#),
            ("", r#"#[serde(rename = "")] tag"#),
        ] {
            assert_eq!(field_of_key(key), field);
        }
    }
}
