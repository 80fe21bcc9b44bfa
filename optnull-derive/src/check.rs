//! The rules that look at a whole definition, one function each.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;

use crate::container::Key;
use crate::definition::Definition;
use crate::enums::{IntegerEnum, IntegerVariant, StringVariant};
use crate::errors::Errors;
use crate::field::Field;
use crate::literal::Literal;
use crate::model::Model;
use crate::unions::Union;

/// The rules that look at a whole definition.
pub(crate) fn check(definition: &Definition, errors: &mut Errors) {
    match definition {
        Definition::Model(model) => {
            let words = ["fields", "key"];
            let named = model.read_fields().filter(|field| !field.doubt.names);
            let named: Vec<Named> = named.map(field_names).collect();
            same_name_read(words, &named, errors);
            same_name_written(words, &named, errors);
            setter_named_build(model, errors);
            default_of_no_field(model, errors);
            second_flattened_map(model, errors);
            deny_what_a_map_keeps(model, errors);
        }
        Definition::StringEnum(string_enum) => {
            let words = ["variants", "value"];
            let named = string_enum.variants.iter().filter(|variant| !variant.wrong);
            let named: Vec<Named> = named.map(variant_names).collect();
            same_name_read(words, &named, errors);
            same_name_written(words, &named, errors);
        }
        Definition::IntegerEnum(integer_enum) => same_integer(integer_enum, errors),
        Definition::Union(union) => {
            same_tag(union, errors);
        }
        Definition::Refused(_) => {}
    }
}

fn field_names(field: &Field) -> Named<'_> {
    Named {
        ident: &field.ident,
        read: &field.deserialize_key,
        aliases: &field.aliases,
        written: (!field.skip_serializing).then_some(&field.serialize_key),
    }
}

fn variant_names(variant: &StringVariant) -> Named<'_> {
    Named {
        ident: &variant.ident,
        read: &variant.deserialize_value,
        aliases: &variant.aliases,
        written: Some(&variant.serialize_value),
    }
}

/// A field or a variant, by its names on the wire.
struct Named<'a> {
    ident: &'a Ident,
    read: &'a Key,
    aliases: &'a [Key],
    /// `None` for a field that is not written.
    written: Option<&'a Key>,
}

/// `struct A { id: i64, #[serde(rename = "id")] other: i64 }`, `enum A { #[serde(rename = "B")] C, B }`
fn same_name_read(words: [&str; 2], named: &[Named], errors: &mut Errors) {
    let mut first_of: HashMap<&str, (&Named, &Key)> = HashMap::new();
    let mut clashing = HashSet::new();
    for own in named {
        for key in std::iter::once(own.read).chain(own.aliases) {
            match first_of.get(key.name.as_str()) {
                // An alias that is the name already changes nothing, as in serde.
                Some((first, _)) if first.ident == own.ident => {}
                Some(_) if !clashing.insert((own.ident, &key.name)) => {}
                Some((first, other)) => {
                    let message = clash(words, "read from", [(first, other), (own, key)]);
                    errors.clash(other.span, key.span, message);
                }
                None => {
                    first_of.insert(&key.name, (own, key));
                }
            }
        }
    }
}

/// As [`same_name_read`], where `rename(serialize = "…")` makes two names the same on writing only.
fn same_name_written(words: [&str; 2], named: &[Named], errors: &mut Errors) {
    let mut first_of: HashMap<&str, (&Named, &Key)> = HashMap::new();
    for own in named {
        let Some(key) = own.written else {
            continue;
        };
        match first_of.get(key.name.as_str()) {
            // Reported by `same_name_read`.
            Some((first, _)) if first.read.name == own.read.name => {}
            Some((first, other)) => {
                let message = clash(words, "written as", [(first, other), (own, key)]);
                errors.clash(other.span, key.span, message);
            }
            None => {
                first_of.insert(&key.name, (own, key));
            }
        }
    }
}

fn clash(words: [&str; 2], done: &str, [first, second]: [(&Named, &Key); 2]) -> String {
    let [owners, name] = words;
    let is_alias =
        |(own, key): (&Named, &Key)| own.aliases.iter().any(|alias| std::ptr::eq(alias, key));
    let [one, other] = [first, second].map(|(own, _)| own.ident.unraw());
    let key = &second.1.name;
    let instead = if is_alias(second) {
        "remove this alias".to_owned()
    } else if is_alias(first) {
        format!("remove the alias of `{one}`")
    } else if first.1.written || second.1.written {
        format!("give one of them another {name}")
    } else if done == "written as" {
        format!("give one of them another {name} with `#[serde(rename(serialize = \"…\"))]`")
    } else {
        format!("give one of them another {name} with `#[serde(rename = \"…\")]`")
    };
    format!("the {owners} `{one}` and `{other}` are both {done} the {name} `{key}`: {instead}")
}

/// `struct A { build: i64 }`: a builder's `build` is the method that ends it.
fn setter_named_build(model: &Model, errors: &mut Errors) {
    if model.builder.is_none() {
        return;
    }
    for field in model.fields.iter().filter(|field| field.is_settable()) {
        if field.is_named_build() && !model.may_be_unbuilt {
            let rename = if field.deserialize_key.written {
                ""
            } else {
                ", with `#[serde(rename = \"build\")]`"
            };
            errors.at(
                field.ident.span(),
                format!("the setter of the field `build` collides with the builder's `build()`: name the field differently{rename}, or write `#[api_model(builder = false)]` above the struct"),
            );
        }
    }
}

/// `#[serde(default)] struct A { b: OptionalNullable<i64> }`: an absent key has its own state.
fn default_of_no_field(model: &Model, errors: &mut Errors) {
    let Some(default) = &model.default else {
        return;
    };
    let may_be = |field: &Field| field.is_from_container() || field.is_refused();
    if !model.fields.iter().any(may_be) {
        errors.at(default.span(), "no field would take its value from this default, as each says itself what an absent key means: remove it");
    }
}

/// `enum A { #[const_tag(1)] B, #[const_tag(1)] C }`
fn same_integer(integer_enum: &IntegerEnum, errors: &mut Errors) {
    let mut first_of: HashMap<i64, (&Ident, Span)> = HashMap::new();
    for IntegerVariant { ident, value, span } in &integer_enum.variants {
        match first_of.get(value) {
            Some((first, other)) => errors.clash(*other, *span, format!("the variants `{first}` and `{ident}` are both `{value}`: give one of them another integer")),
            None => {
                first_of.insert(*value, (ident, *span));
            }
        }
    }
}

/// `struct A { #[serde(flatten)] b: HashMap<…>, #[serde(flatten)] c: HashMap<…> }`
fn second_flattened_map(model: &Model, errors: &mut Errors) {
    let mut maps = model.flattened_maps();
    let Some((first, other)) = maps.next() else {
        return;
    };
    for (map, flatten) in maps {
        errors.clash(other, flatten, format!("the fields `{}` and `{}` would both keep the keys that no other field has: remove one of them", first.ident, map.ident));
    }
}

/// `#[serde(deny_unknown_fields)] struct A { #[serde(flatten)] b: HashMap<…> }`
fn deny_what_a_map_keeps(model: &Model, errors: &mut Errors) {
    let map = model.flattened_maps().next();
    if let (Some(deny), Some((map, flatten))) = (model.deny_unknown_fields, map) {
        errors.clash(flatten, deny, format!("`deny_unknown_fields` refuses the keys that the flattened map `{}` keeps: remove the one or the other", map.ident));
    }
}

/// `#[serde(tag = "a")] enum A { #[const_tag("b")] B(B), #[const_tag("b")] C(C) }`
fn same_tag(union: &Union, errors: &mut Errors) {
    let mut first_of: HashMap<String, (&Ident, Span)> = HashMap::new();
    for variant in &union.variants {
        let Some((tag, span)) = variant.tag.as_ref().and_then(Literal::shown) else {
            continue;
        };
        match first_of.get(&tag) {
            Some((first, other)) => errors.clash(*other, span, format!("the variants `{first}` and `{}` have the same tag, `{tag}`: write another `const_tag` for one of them", variant.ident)),
            None => {
                first_of.insert(tag, (&variant.ident, span));
            }
        }
    }
}
