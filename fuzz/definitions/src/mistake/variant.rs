//! Wrong variants.

use super::tables::ON_VARIANTS;
use super::{above, comment, Mark};
use crate::definition::{Definition, Shape, StringVariant, TaggedVariant};
use crate::random::Random;

pub(super) fn of_strings(definition: &mut Definition, random: &mut Random) -> Vec<Mark> {
    let last = definition.items.len() - 1;
    let Shape::Strings(strings) = &mut definition.items[last].shape else {
        return Vec::new();
    };
    let taken = strings.names_of(&strings.variants[0]).read[0].clone();
    let mut variant = StringVariant {
        name: "Wrong".to_owned(),
        rename: None,
        aliases: Vec::new(),
        attributes: Vec::new(),
    };
    let attribute = format!("#[serde(rename(deserialize = {taken:?}))]");
    let renamed = [(&attribute[..], "are both read from the value")];
    let wrong = if random.percent(70) {
        &renamed
    } else {
        ON_VARIANTS
    };
    let marks = above(&mut variant.attributes, wrong, random);
    strings.variants.push(variant);
    marks
}

pub(super) fn of_tagged(definition: &mut Definition, random: &mut Random) -> Vec<Mark> {
    let untagged = without_tag(definition);
    let last = definition.items.len() - 1;
    let Shape::Tagged(union) = &mut definition.items[last].shape else {
        return Vec::new();
    };
    let index = random.below(union.variants.len());
    match random.below(5) {
        0 => above(&mut union.variants[index].attributes, ON_VARIANTS, random),
        1 => {
            let renamed = ("#[serde(rename = \"x\")]", "a variant's tag is no name");
            above(&mut union.variants[index].attributes, &[renamed], random)
        }
        2 => match untagged {
            Some(item) => {
                union.variants.push(variant(item));
                vec![Mark { says: "has no tag" }]
            }
            None => above(&mut union.variants[index].attributes, ON_VARIANTS, random),
        },
        _ => {
            let mut twice = variant(union.variants[index].item);
            if let Some(tag) = &union.variants[index].tag {
                let attribute = format!("#[const_tag({})]", tag.rust());
                twice.attributes.push(attribute + &comment(0));
                twice.mark = None;
            }
            union.variants.push(twice);
            let says = "the same tag";
            vec![Mark { says }]
        }
    }
}

fn variant(item: usize) -> TaggedVariant {
    TaggedVariant {
        name: "Wrong".to_owned(),
        item,
        boxed: false,
        tag: None,
        attributes: Vec::new(),
        mark: Some(0),
    }
}

/// A model that has no tag for the union that is the last item.
fn without_tag(definition: &Definition) -> Option<usize> {
    let Shape::Tagged(union) = &definition.root().shape else {
        return None;
    };
    (0..definition.items.len()).find(|item| {
        definition.model(*item).is_some() && definition.tags(*item, &union.key).is_empty()
    })
}
