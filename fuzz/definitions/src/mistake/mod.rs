//! Makes a definition wrong, in ways of which the error and its line are known.

mod field;
mod tables;
mod variant;

use self::tables::{ITEMS, ON_ENUMS, ON_STRUCTS};
use crate::definition::{Definition, Place, Shape};
use crate::random::Random;

/// One mistake.
#[derive(Debug, Clone)]
pub(crate) struct Mark {
    /// A part of the message that has to stand at its line.
    pub(crate) says: &'static str,
}

/// The comment that stands at the line of a mistake.
pub(crate) fn comment(mark: usize) -> String {
    format!(" // mistake {mark}.")
}

/// Makes the last item wrong, once or a few times.
pub(crate) fn make(definition: &mut Definition, random: &mut Random) {
    definition.place = Place::Module;
    // They would hide the types that are written here.
    definition.shadows.clear();
    if random.percent(15) {
        return no_model(definition, random);
    }
    let last = definition.items.len() - 1;
    definition.marks = match definition.items[last].shape {
        Shape::Model(_) if random.percent(85) => field::make(definition, random),
        Shape::Strings(_) if random.percent(70) => variant::of_strings(definition, random),
        Shape::Tagged(_) if random.percent(80) => variant::of_tagged(definition, random),
        Shape::Model(_) => above_item(definition, ON_STRUCTS, random),
        _ => above_item(definition, ON_ENUMS, random),
    };
}

fn above_item(
    definition: &mut Definition,
    wrong: &[(&str, &'static str)],
    random: &mut Random,
) -> Vec<Mark> {
    let last = definition.items.len() - 1;
    above(&mut definition.items[last].attributes, wrong, random)
}

/// Puts the only wrong attribute in.
fn above(
    attributes: &mut Vec<String>,
    wrong: &[(&str, &'static str)],
    random: &mut Random,
) -> Vec<Mark> {
    let (attribute, says) = random.pick(wrong);
    attributes.push(attribute.to_owned() + &comment(0));
    vec![Mark { says }]
}

/// Puts an item in place of the last that is no model.
fn no_model(definition: &mut Definition, random: &mut Random) {
    let (text, says) = random.pick(ITEMS);
    let last = definition.items.len() - 1;
    let item = &mut definition.items[last];
    item.name = String::from("Wrong");
    item.attributes.clear();
    item.shape = Shape::Text(text.replace('$', "Wrong") + &comment(0));
    definition.marks = vec![Mark { says }];
}
