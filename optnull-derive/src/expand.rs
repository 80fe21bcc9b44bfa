//! The pipeline: parse → check → emit.

use proc_macro2::TokenStream;

use crate::definition::Definition;
use crate::errors::Errors;
use crate::input::Input;
#[cfg(feature = "schemars")]
use crate::notes::Notes;
use crate::{check, emit, rules};

pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let input: Input = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.into_compile_error(),
    };
    let mut errors = Errors::default();
    let named_apart = rules::container::names_of_parameters(&input.item.generics, &mut errors);
    let mut definition = Definition::parse(&input, &mut errors);
    check::check(&definition, &mut errors);
    let container = definition.container_mut();
    container.refused = errors.any();
    let krate = container.krate.clone();
    // A wrong definition expands all the same, so that the code that uses it has no errors.
    let mut expansion = errors.into_compile_errors(&krate);
    if named_apart {
        expansion.extend(emit::definition(&definition));
    }
    expansion
}

/// Expands `JsonSchema`. What is wrong with the definition is for `ApiModel` to say.
#[cfg(feature = "schemars")]
pub(crate) fn json_schema(input: TokenStream) -> TokenStream {
    // `Input` takes the docs of the fields off, which are in the schema.
    let (Ok(item), Ok(input)) = (syn::parse2(input.clone()), syn::parse2::<Input>(input)) else {
        return TokenStream::new();
    };
    let mut told = Errors::default();
    if !rules::container::names_of_parameters(&input.item.generics, &mut told) {
        return TokenStream::new();
    }
    let definition = Definition::parse(&input, &mut told);
    let mut errors = Errors::default();
    let notes = Notes::parse(&item, &mut errors);
    if let Definition::Model(model) = &definition {
        for field in &model.fields {
            notes.check_field(field, &mut errors);
        }
    }
    let mut expansion = errors.into_compile_errors(&definition.container().krate);
    expansion.extend(emit::json_schema(&definition, &notes));
    expansion
}

#[cfg(test)]
mod tests {
    use super::expand;
    use quote::quote;

    /// What is refused without an error of ours is refused by the attribute once more, so that a
    /// derive that knows it cannot make it right.
    #[test]
    fn misspelt_attributes() {
        for (definition, misspelt) in [
            (
                quote!(
                    struct A {
                        #[nulable]
                        b: Option<Option<i64>>,
                    }
                ),
                true,
            ),
            (
                quote!(
                    struct A {
                        #[nulable]
                        b: Option<i64>,
                    }
                ),
                false,
            ),
            (
                quote!(
                    struct A {
                        #[const_tga("a")]
                        b: ConstTag<Self>,
                    }
                ),
                true,
            ),
            (
                quote!(
                    enum A {
                        B,
                        #[unrecognised]
                        C(String),
                    }
                ),
                true,
            ),
            (
                quote!(
                    enum A {
                        B,
                        #[unrecognised]
                        C,
                    }
                ),
                false,
            ),
            (
                quote!(
                    enum A {
                        #[const_tag(1)]
                        B,
                        #[const_tga(2)]
                        C,
                    }
                ),
                true,
            ),
            (
                quote!(
                    #[serde(untagged)]
                    enum A {
                        B(i64),
                        #[unrecognised]
                        C(String),
                    }
                ),
                true,
            ),
            (
                quote!(
                    #[serde(untagged)]
                    enum A {
                        B(i64),
                        #[const_flag]
                        C(String),
                    }
                ),
                false,
            ),
        ] {
            let expansion = expand(definition.clone()).to_string();
            let is_misspelt = expansion.contains("__Misspelt");
            assert_eq!(is_misspelt, misspelt, "{definition}");
            assert!(!expansion.contains("compile_error"), "{expansion}");
        }
    }

    #[test]
    fn hidden_builders() {
        for (attribute, is_hidden) in [
            ("#[doc(hidden)]", true),
            ("#[doc(alias)]", false),
            ("#[expect(hidden)]", false),
        ] {
            let definition = format!("{attribute} struct A {{ b: i64 }}");
            let expansion = expand(definition.parse().unwrap()).to_string();
            let (before, _) = expansion.split_once("struct ABuilder").unwrap();
            let attributes = before.rsplit(['}', ';']).next().unwrap().replace(' ', "");
            assert_eq!(
                attributes.contains("#[doc(hidden)]"),
                is_hidden,
                "{attributes}"
            );
        }
    }

    /// They are the impl's that they are for, also where there are no parameters.
    #[test]
    fn bounds_of_one_direction() {
        let bound = "where String : Sized";
        for (direction, used, other) in [
            ("serialize", "Serialize", "Deserialize"),
            ("deserialize", "Deserialize", "Serialize"),
        ] {
            let attribute = format!("#[serde(bound({direction} = \"String: Sized\"))]");
            for definition in [
                format!("{attribute} struct A {{ b: i64 }}"),
                format!("struct A {{ {attribute} b: i64 }}"),
            ] {
                let expansion = expand(definition.parse().unwrap()).to_string();
                let clause = |name: &str| {
                    let mut impls = expansion.split("impl").map(|text| text.split('{').next());
                    let header = format!("_optnull :: {name}");
                    let found = impls.find_map(|text| text.filter(|text| text.contains(&header)));
                    found.unwrap().contains(bound)
                };
                assert_eq!([used, other].map(clause), [true, false], "{expansion}");
            }
        }
    }
}
