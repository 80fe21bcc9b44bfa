//! Which `where` predicates the impls of a generic model need.
//!
//! As in serde, a trait is asked of the type parameters that a field mentions and not of the
//! field's type, which would overflow for a model that contains itself.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, ToTokens};
use syn::{
    GenericArgument, Generics, PathArguments, ReturnType, Type, TypeParamBound, WherePredicate,
};

use crate::ty::peel;
use crate::value::Bound;

/// The bounds that a container and its fields give themselves, where they do; else `bound` for
/// what the fields mention that are read or written by that trait.
pub(crate) fn predicates<'a>(
    generics: &'a Generics,
    container: Option<&'a Bound>,
    fields: impl Iterator<Item = (Option<&'a Bound>, Option<&'a Type>)>,
    bound: &TokenStream,
) -> TokenStream {
    let mut own: Vec<&WherePredicate> = Vec::new();
    let mut mentioned = Mentioned::new(generics);
    for (field, by_trait) in fields {
        match (field, by_trait) {
            (Some(bound), _) => own.extend(bound),
            (None, Some(ty)) => mentioned.add(ty),
            (None, None) => {}
        }
    }
    let inferred = match container {
        Some(bound) => {
            own.extend(bound);
            Vec::new()
        }
        None => mentioned.predicates(bound),
    };
    quote!(#(#own,)* #(#inferred,)*)
}

/// Whether a type mentions a type parameter of these generics.
pub(crate) fn mentions_param(generics: &Generics, ty: &Type) -> bool {
    let mut mentioned = Mentioned::new(generics);
    mentioned.add(ty);
    !mentioned.found.is_empty()
}

/// The type parameters that some types mention, in the order of declaration.
#[cfg(feature = "schemars")]
pub(crate) fn mentioned_params<'a>(
    generics: &'a Generics,
    types: impl Iterator<Item = &'a Type>,
) -> impl Iterator<Item = &'a Ident> {
    let mut mentioned = Mentioned::new(generics);
    types.for_each(|ty| mentioned.add(ty));
    let Mentioned { params, texts, .. } = mentioned;
    let is_mentioned = move |param: &&Ident| texts.contains(&param.to_string());
    params.into_iter().filter(is_mentioned)
}

/// The type parameters, and their associated types, that some fields mention.
struct Mentioned<'a> {
    params: Vec<&'a Ident>,
    found: Vec<TokenStream>,
    texts: Vec<String>,
}

impl<'a> Mentioned<'a> {
    fn new(generics: &'a Generics) -> Self {
        let params = generics.type_params().map(|param| &param.ident).collect();
        Mentioned {
            params,
            found: Vec::new(),
            texts: Vec::new(),
        }
    }

    fn add(&mut self, ty: &Type) {
        if !self.params.is_empty() {
            self.visit(ty);
        }
    }

    /// `T: Trait` for each.
    fn predicates(&self, bound: &TokenStream) -> Vec<TokenStream> {
        self.found.iter().map(|ty| quote!(#ty: #bound)).collect()
    }

    fn found(&mut self, ty: &impl ToTokens) {
        let tokens = ty.to_token_stream();
        let text = tokens.to_string();
        if !self.texts.contains(&text) {
            self.texts.push(text);
            self.found.push(tokens);
        }
    }

    fn visit(&mut self, ty: &Type) {
        match peel(ty) {
            Type::Path(path) => self.visit_path(ty, path),
            Type::Reference(reference) => self.visit(&reference.elem),
            Type::Slice(slice) => self.visit(&slice.elem),
            Type::Array(array) => self.visit(&array.elem),
            Type::Ptr(pointer) => self.visit(&pointer.elem),
            Type::Tuple(tuple) => tuple.elems.iter().for_each(|ty| self.visit(ty)),
            Type::FnPtr(function) => {
                function
                    .inputs
                    .iter()
                    .for_each(|input| self.visit(&input.ty));
                self.visit_output(&function.output);
            }
            Type::TraitObject(object) => object.bounds.iter().for_each(|bound| {
                if let TypeParamBound::Trait(bound) = bound {
                    self.visit_args(&bound.path);
                }
            }),
            _ => {}
        }
    }

    fn visit_path(&mut self, ty: &Type, path: &syn::TypePath) {
        if let Some(own) = &path.qself {
            self.visit(&own.ty);
        }
        let segments = &path.path.segments;
        if segments
            .last()
            .is_some_and(|last| last.ident == "PhantomData")
        {
            return;
        }
        let first = segments
            .first()
            .filter(|_| path.path.leading_colon.is_none());
        if first.is_some_and(|first| path.qself.is_none() && self.params.contains(&&first.ident)) {
            self.found(peel(ty));
        }
        self.visit_args(&path.path);
    }

    fn visit_args(&mut self, path: &syn::Path) {
        for segment in &path.segments {
            match &segment.arguments {
                PathArguments::None => {}
                PathArguments::AngleBracketed(args) => {
                    for arg in &args.args {
                        match arg {
                            GenericArgument::Type(ty) => self.visit(ty),
                            GenericArgument::AssocType(assoc) => self.visit(&assoc.ty),
                            _ => {}
                        }
                    }
                }
                PathArguments::Parenthesized(args) => {
                    args.inputs.iter().for_each(|input| self.visit(&input.ty));
                    self.visit_output(&args.output);
                }
            }
        }
    }

    fn visit_output(&mut self, output: &ReturnType) {
        if let ReturnType::Type(_, ty) = output {
            self.visit(ty);
        }
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;
    use syn::{parse_quote, Generics, Type};

    use super::Mentioned;

    /// `T` and `U` are the parameters.
    #[test]
    fn mentioned_types() {
        let generics: Generics = parse_quote!(<'a, T, U, const N: usize>);
        for (ty, expected) in [
            ("T", "T"),
            ("(Vec<U>, i64, T)", "U T"),
            ("&'a [T]", "T"),
            ("&'a mut T", "T"),
            ("[T; N]", "T"),
            ("*const T", "T"),
            ("fn(T) -> Vec<U>", "T U"),
            ("fn(i64)", ""),
            ("Box<dyn Fn(T) -> U>", "T U"),
            ("Box<dyn Iterator<Item = T> + 'a>", "T"),
            ("Box<dyn a::B<T>::C>", "T"),
            ("T::Item", "T :: Item"),
            ("<T as Iterator>::Item", "T"),
            ("<i64 as A<U>>::B", "U"),
            ("A<'a, T, N>", "T"),
            ("A<T = U>", "U"),
            ("::T", ""),
            ("a::T", ""),
            ("PhantomData<T>", ""),
            ("marker::PhantomData<(T, U)>", ""),
        ] {
            let ty: Type = syn::parse_str(ty).unwrap();
            let mut mentioned = Mentioned::new(&generics);
            mentioned.add(&ty);
            assert_eq!(mentioned.texts.join(" "), expected, "{}", quote!(#ty));
        }
    }
}
