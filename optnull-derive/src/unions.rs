//! The parsed definition of a union: an enum whose variants hold values.

use proc_macro2::Ident;
use syn::{Lifetime, LitStr, Type, Variant};

use crate::attr::{HeldAttrs, VariantAttrs};
use crate::borrow::borrowed;
use crate::container::Container;
use crate::enums::Variants;
use crate::errors::Errors;
use crate::literal::Literal;
use crate::rules;
use crate::ty;
use crate::value::{Bound, Directions};

pub(crate) struct Union {
    pub(crate) container: Container,
    /// The key that tells the variants apart; without one they are told by what they hold.
    pub(crate) tag: Option<LitStr>,
    pub(crate) bound: Directions<Bound>,
    pub(crate) variants: Vec<UnionVariant>,
    /// The variant that keeps what no other reads.
    pub(crate) unrecognized: Option<UnionVariant>,
    /// Whether some variants are refused.
    pub(crate) incomplete: bool,
}

pub(crate) struct UnionVariant {
    pub(crate) ident: Ident,
    /// The type that it holds, with the union in place of `Self`.
    pub(crate) ty: Type,
    /// That type, or the one in its `Box`.
    pub(crate) object: Type,
    /// The tag that the union writes for it.
    pub(crate) tag: Option<Literal>,
    /// Whether it holds a `Cow` to read borrowed.
    pub(crate) borrow_cow: bool,
    /// The lifetimes that reading borrows from the input.
    pub(crate) borrows: Vec<Lifetime>,
}

impl Union {
    pub(crate) fn new(
        container: Container,
        tag: Option<LitStr>,
        bound: Directions<Bound>,
        parsed: &Variants,
        errors: &mut Errors,
    ) -> Self {
        let tagged = tag.is_some();
        let mut variants = Vec::new();
        for (variant, attrs) in &parsed.known {
            rules::variant::union_variant_attributes(attrs, tagged, errors);
            let held = union_variant(&container, variant, attrs, tag.as_ref(), errors);
            let held = held.filter(|UnionVariant { ident, ty, .. }| {
                rules::variant::holds_another(ident, ty, &container, tagged, errors)
                    && (!tagged || rules::variant::holds_an_object(ident, ty, errors))
            });
            let held: Option<_> = held.filter(|_| !attrs.is_meant_otherwise(errors));
            variants.extend(held);
        }
        let catch_all = parsed.catch_all.as_ref();
        let catch_all = catch_all
            .and_then(|(variant, attrs)| union_variant(&container, variant, attrs, None, errors));
        let unrecognized = catch_all.filter(|UnionVariant { ident, ty, .. }| {
            if tagged {
                rules::variant::keeps_an_object(ident, ty, &container, errors)
            } else {
                rules::variant::holds_another(ident, ty, &container, false, errors)
            }
        });
        Union {
            incomplete: parsed.is_incomplete(variants.len(), unrecognized.is_some()),
            container,
            tag,
            bound,
            variants,
            unrecognized,
        }
    }

    /// Whether an untagged union can be a variant of a tagged one, as far as its types say. The
    /// tags of what a catch-all reads are not known, and what is in a `Box` may be the union.
    pub(crate) fn may_be_object(&self) -> bool {
        let may_be = |variant: &UnionVariant| {
            ty::inner(&variant.ty, "Box").is_none()
                && !ty::is_no_object(&variant.ty)
                && !ty::is_generic_map(&variant.ty)
        };
        self.unrecognized.is_none() && self.variants.iter().all(may_be)
    }

    /// All variants, the catch-all last.
    pub(crate) fn all_variants(&self) -> impl Iterator<Item = &UnionVariant> {
        self.variants.iter().chain(&self.unrecognized)
    }
}

fn union_variant(
    container: &Container,
    variant: &Variant,
    attrs: &VariantAttrs,
    tag: Option<&LitStr>,
    errors: &mut Errors,
) -> Option<UnionVariant> {
    if !rules::variant::holds_one_value(variant, attrs, tag, errors) {
        return None;
    }
    let written = ty::only(&variant.fields)?;
    let held = variant.fields.iter().flat_map(|field| &field.attrs);
    let held = HeldAttrs::parse(held, errors);
    if held.wrong {
        return None;
    }
    let borrow = attrs.borrow.as_ref().or(held.borrow.as_ref());
    // Of a tag that is written as something else, it is not known whether it is one.
    let wrong_tag = held.const_tag || attrs.rename.any().is_some();
    let own_tag = attrs.const_tag.as_ref().map(|tag| tag.literal.clone());
    rules::field::borrow_without_lifetime(borrow, written, errors);
    let ty = ty::without_self(written, &container.own_type);
    Some(UnionVariant {
        ident: variant.ident.clone(),
        object: ty::unboxed(&ty).clone(),
        tag: own_tag.or_else(|| wrong_tag.then_some(Literal::Wrong)),
        borrow_cow: borrow.is_some() && ty::is_cow(written),
        borrows: borrowed(borrow, written, &container.generics),
        ty,
    })
}
