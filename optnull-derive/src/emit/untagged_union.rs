//! An untagged union's impls.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;

use super::emitted_union::{match_index, read_value, EmittedUnion};
use super::expansion::Expansion;
use super::reused::Reused;
use super::{place_of, scope};
use crate::bound;
use crate::unions::Union;

pub(super) fn untagged_union(union: &Union) -> TokenStream {
    let emitted = EmittedUnion::new(union);
    let object = union.may_be_object().then(|| object(&emitted));
    let impls = [read(&emitted), write(&emitted), object.unwrap_or_default()];
    let mut expansion = Expansion::default();
    let impls = TokenStream::from_iter(impls);
    scope(&union.container, &mut expansion, impls);
    expansion.into_tokens()
}

/// ```text
/// impl<'de> ReadUntagged<'de> for Amount {
///     const NAME: &'static str = "Amount";
///     const VARIANTS: &'static [&'static str] = &["Text", "Number"];
///     fn read<D: Deserializer<'de>>(index: usize, d: D) -> Result<Self, D::Error> {
///         match index {
///             0 => value_variant(d, Amount::Text),
///             _ => value_variant(d, Amount::Number),
///         }
///     }
/// }
/// ```
/// and `Deserialize` by `read_untagged`.
fn read(emitted: &EmittedUnion) -> TokenStream {
    let EmittedUnion { union, de, .. } = emitted;
    let predicates = read_predicates(emitted);
    let name = &union.container.name;
    let names = union
        .all_variants()
        .map(|variant| variant.ident.unraw().to_string());
    let open = union.unrecognized.as_ref().map(|_| {
        quote!(
            const OPEN: _optnull::bool = true;
        )
    });
    let body = match_index(
        union
            .all_variants()
            .map(|variant| read_value(union, variant)),
    );
    let read = emitted.implement_read(
        &quote!(_optnull::ReadUntagged),
        &predicates,
        &quote! {
            const NAME: &'static _optnull::str = #name;
            const VARIANTS: &'static [&'static _optnull::str] = &[#(#names),*];
            #open
            fn read<__D: _optnull::Deserializer<#de>>(
                __index: _optnull::usize,
                __deserializer: __D,
            ) -> _optnull::Result<Self, __D::Error> {
                #body
            }
        },
    );
    let deserialize = emitted.deserialize(&quote!(_optnull::read_untagged), &predicates);
    quote!(#read #deserialize)
}

/// `Serialize`, by the value that the variant holds.
fn write(emitted: &EmittedUnion) -> TokenStream {
    let union = emitted.union;
    let types = union
        .all_variants()
        .map(|variant| (None, Some(&variant.ty)));
    let predicates = bound::predicates(
        &union.container.generics,
        union.bound.serialize.as_ref(),
        types,
        &quote!(_optnull::Serialize),
    );
    let predicates = predicates.into();
    let arms = emitted.arms(|variant| {
        quote_spanned! {place_of(&variant.ty)=>
            _optnull::Serialize::serialize(__value, __serializer)
        }
    });
    emitted.implement(
        &quote!(_optnull::Serialize),
        &predicates,
        &quote! {
            fn serialize<__S: _optnull::Serializer>(
                &self,
                __serializer: __S,
            ) -> _optnull::Result<__S::Ok, __S::Error> {
                match self { #arms }
            }
        },
    )
}

/// What makes it a variant of a tagged union, where each of its own variants could be one. (The
/// `for` keeps rustc from asking at once whether they can.)
///
/// ```text
/// impl Object for Amount where for<'__optnull> Gross: Object, for<'__optnull> Net: Object {
///     const SHAPE: Shape = …;
/// }
/// ```
/// and `ReadObject` by `read_untagged`, and `Write` by the variants'.
fn object(emitted: &EmittedUnion) -> TokenStream {
    let union = emitted.union;
    let held: Vec<_> = union.variants.iter().map(|variant| &variant.ty).collect();
    let objects = quote!(#(for<'__optnull> #held: _optnull::Object,)*).into();
    let shape = emitted.implement(
        &quote!(_optnull::Object),
        &objects,
        &emitted.shape(&quote!(_optnull::None)),
    );
    let read_predicates = read_predicates(emitted);
    let read = emitted.read_object(
        &quote!(_optnull::read_untagged),
        &quote!(#objects #read_predicates).into(),
    );
    let arms = emitted.arms(|_| quote!(_optnull::Write::write(__value, __writer)));
    let write = emitted.implement(
        &quote!(_optnull::Write),
        &quote!(#(for<'__optnull> #held: _optnull::Write,)*).into(),
        &quote! {
            fn write<__W: _optnull::Writer>(&self, __writer: &mut __W) {
                match self { #arms }
            }
        },
    );
    quote!(#shape #read #write)
}

fn read_predicates(emitted: &EmittedUnion) -> Reused {
    let EmittedUnion {
        union,
        de,
        borrowed,
        ..
    } = emitted;
    let types = union
        .all_variants()
        .map(|variant| (None, (!variant.borrow_cow).then_some(&variant.ty)));
    let own = bound::predicates(
        &union.container.generics,
        union.bound.deserialize.as_ref(),
        types,
        &quote!(_optnull::Deserialize<#de>),
    );
    quote!(#own #borrowed).into()
}
