//! Wrong fields.

use super::tables::{At, WrongField, FIELDS, MAP};
use super::{comment, Mark};
use crate::definition::{
    Builder, ContainerDefault, Definition, Directions, Field, Flattened, FlattenedLayer, Kind,
    Model, Shape, Type,
};
use crate::random::Random;

/// Puts a few wrong fields into the model that is the last item.
pub(super) fn make(definition: &mut Definition, random: &mut Random) -> Vec<Mark> {
    let Shape::Model(mut model) = definition.root().shape.clone() else {
        return Vec::new();
    };
    let own = model.fields.iter().filter(|field| field.has_key());
    let keys: Vec<String> = own.flat_map(|field| model.keys_of(field).read).collect();
    let mut marks = Vec::new();
    for _ in 0..=random.below(3) {
        let mut field = Field::new(format!("wrong_{}", marks.len()), Kind::Required(Type::I64));
        let says = match random.below(12) {
            0 | 1 if !keys.is_empty() => key_of_another(&mut field, &keys, marks.len(), random),
            2 if model.builder != Builder::Off && marks.is_empty() => build(&mut field),
            3 => match flattened_key(definition, &mut model, marks.len(), random) {
                Some(says) => {
                    marks.push(Mark { says });
                    break;
                }
                None => of_table(&mut field, &mut model, marks.len(), random),
            },
            _ => of_table(&mut field, &mut model, marks.len(), random),
        };
        marks.push(Mark { says });
        model.fields.push(field);
    }
    let last = definition.items.len() - 1;
    definition.items[last].shape = Shape::Model(model);
    marks
}

fn of_table(
    field: &mut Field,
    model: &mut Model,
    mark: usize,
    random: &mut Random,
) -> &'static str {
    let mut wrong = random.pick(FIELDS);
    let is_taken = |wrong: &WrongField| {
        let mut fields = model.fields.iter();
        wrong.ty == MAP && fields.any(|field| field.written_type.as_deref() == Some(MAP))
    };
    while is_taken(&wrong) {
        wrong = random.pick(FIELDS);
    }
    let literals = model.fields.iter().filter(|field| is_literal(field));
    let ty = wrong.ty.replace('$', &literals.count().to_string());
    // A flattened map is another mistake beside these.
    model.deny_unknown_fields = false;
    model
        .fields
        .retain(|field| !matches!(field.kind, Kind::FlattenedMap(_)));
    field.written_type = Some(ty);
    if !wrong.attribute.is_empty() {
        field.attributes.push(wrong.attribute.to_owned());
    }
    match (wrong.at, field.attributes.last_mut()) {
        (At::Attribute, Some(attribute)) => attribute.push_str(&comment(mark)),
        _ => field.mark = Some(mark),
    }
    wrong.says
}

/// Whether it counts as one of the model's literals.
fn is_literal(field: &Field) -> bool {
    let written = field.written_type.as_deref().unwrap_or_default();
    let mut attributes = field.attributes.iter();
    matches!(field.kind, Kind::Literal(..))
        || written.contains("ConstTag")
        || attributes.any(|attribute| attribute.starts_with("#[const_tag"))
}

fn key_of_another(
    field: &mut Field,
    keys: &[String],
    mark: usize,
    random: &mut Random,
) -> &'static str {
    let key = random.pick(keys);
    let (argument, says) = random.pick(&[
        ("rename(deserialize = $)", "are both read from the key"),
        ("alias = $", "remove this alias"),
    ]);
    let argument = argument.replace('$', &format!("{key:?}"));
    let attribute = format!("#[serde({argument})]{}", comment(mark));
    field.attributes.push(attribute);
    says
}

/// A setter that would be the builder's own method.
fn build(field: &mut Field) -> &'static str {
    field.name = String::from("build");
    field.rename = Some(Directions {
        serialize: "wrong build".to_owned(),
        deserialize: "wrong build".to_owned(),
    });
    field.mark = Some(0);
    "collides with the builder's `build()`"
}

/// A flattened model that has the key of a field, which only the compiler sees, and so only if
/// there is no other error.
fn flattened_key(
    definition: &Definition,
    model: &mut Model,
    mark: usize,
    random: &mut Random,
) -> Option<&'static str> {
    // A default of the model would have to give the flattened one too.
    let is_plain = model.generics.is_empty() && model.default == ContainerDefault::None;
    if mark > 0 || !is_plain || definition.keeps_unknown(model) {
        return None;
    }
    let earlier = 0..definition.items.len() - 1;
    let models: Vec<usize> = earlier
        .filter(|item| {
            let inner = definition.model(*item);
            inner.is_some_and(|inner| {
                inner.generics.is_empty()
                    && !definition.keeps_unknown(inner)
                    && !definition.keys(inner).is_empty()
            })
        })
        .collect();
    if models.is_empty() {
        return None;
    }
    let item = random.pick(&models);
    let inner = definition.keys(definition.model(item)?);
    let key = inner[0].read[0].clone();
    let own = model.fields.iter().filter(|field| field.has_key());
    let mut own = own.flat_map(|field| model.keys_of(field).read);
    if own.any(|own| own == key) || definition.keys(model).len() > model.fields.len() {
        return None;
    }
    let mut field = Field::new("wrong_own".to_owned(), Kind::Required(Type::I64));
    field.rename = Some(Directions {
        serialize: "wrong own".to_owned(),
        deserialize: key,
    });
    model.fields.push(field);
    let layer = FlattenedLayer::Plain;
    let flattened = Kind::Flattened(Flattened { item, layer });
    let mut field = Field::new("wrong_flattened".to_owned(), flattened);
    field.mark = Some(mark);
    model.fields.push(field);
    Some("are both")
}
