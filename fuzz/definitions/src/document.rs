//! Documents of a definition: right ones, and the same with something wrong.

use crate::damage::damage;
use crate::definition::{
    ContainerDefault, Definition, Field, FlattenedLayer, Functions, Kind, Layer, Literal, Model,
    Shape, Tagged, Type,
};
use crate::node::Node;
use crate::random::Random;
use crate::render::LENGTH;

#[derive(Debug, Clone)]
pub(crate) struct Document {
    pub(crate) text: String,
    /// What it is, if both must read it.
    pub(crate) right: Option<Node>,
}

const STRINGS: &[&str] = &["", "a", "x y", "größe", "名前", "null", "0"];
const ESCAPED: &[&str] = &["\"", "\n", "\\", "\u{1}"];
pub(crate) const UNKNOWN: &[&str] = &["unknown", "", "Unknown-Key", "zz_0", "é́"];
/// Documents of a definition. Half of them are right.
pub(crate) fn documents(
    definition: &Definition,
    count: usize,
    random: &mut Random,
) -> Vec<Document> {
    let root = definition.items.len() - 1;
    let documents = (0..count).map(|index| {
        let mut writer = Documents { definition, random };
        let mut node = writer.item(root, 2);
        let right = index % 2 == 0;
        if !right {
            for _ in 0..=writer.random.below(2) {
                damage(&mut node, writer.random);
            }
        }
        Document {
            text: node.text(),
            right: right.then_some(node),
        }
    });
    documents.collect()
}

/// The JSON of a value of a type that names no parameter.
pub(crate) fn json(definition: &Definition, ty: &Type, random: &mut Random) -> String {
    Documents { definition, random }.value(ty, None, 0).text()
}

struct Documents<'a> {
    definition: &'a Definition,
    random: &'a mut Random,
}

impl Documents<'_> {
    fn item(&mut self, item: usize, depth: usize) -> Node {
        let definition = self.definition;
        match &definition.items[item].shape {
            Shape::Model(model) => self.object(item, model, depth, None),
            Shape::Strings(strings) => {
                let mut names: Vec<String> = strings
                    .variants
                    .iter()
                    .flat_map(|variant| strings.names_of(variant).read)
                    .collect();
                if strings.catch_all.is_some() {
                    names.extend(["other".to_owned(), String::new()]);
                }
                Node::string(&self.random.pick(&names))
            }
            Shape::Integers(integers) => {
                let mut values: Vec<i64> = integers.variants.iter().map(|(_, int)| *int).collect();
                if integers.catch_all.is_some() {
                    values.extend([0, 127]);
                }
                Node::Text(self.random.pick(&values).to_string())
            }
            Shape::Tagged(union) => self.tagged(union, depth),
            Shape::Untagged(union) => {
                let (_, held) = self.random.pick(&union.variants);
                self.value(&held, None, depth)
            }
            Shape::Text(_) => Node::Text("null".to_owned()),
        }
    }

    fn tagged(&mut self, union: &Tagged, depth: usize) -> Node {
        if union.catch_all.is_some() && self.random.percent(20) {
            let rest = self.random.pick(&["1", "null", "\"x\"", "{\"a\":1}"]);
            // One of another type than all that are known is refused.
            let unknown = match self.definition.all_tags(union).first() {
                Some(Literal::Int(_)) => Some("12345"),
                Some(Literal::Str(_)) => Some("\"other tag\""),
                _ => None,
            };
            if let Some(unknown) = unknown {
                return Node::Object(vec![
                    (union.key.clone(), Node::Text(unknown.to_owned())),
                    ("rest".to_owned(), Node::Text(rest.to_owned())),
                ]);
            }
        }
        let variant = self.random.pick(&union.variants);
        let mut node = self.member(variant.item, &union.key, depth);
        if let (Some(tag), Node::Object(entries)) = (&variant.tag, &mut node) {
            let tag = (union.key.clone(), Node::Text(tag.json()));
            let at = self.random.below(entries.len() + 1);
            let at = if self.random.percent(60) { 0 } else { at };
            entries.insert(at, tag);
        }
        node
    }

    /// An object in which a tag must be there.
    fn member(&mut self, item: usize, key: &str, depth: usize) -> Node {
        let definition = self.definition;
        match &definition.items[item].shape {
            Shape::Model(model) => self.object(item, model, depth, Some(key)),
            _ => self.item(item, depth),
        }
    }

    /// A model's object, with the literal of this key.
    fn object(&mut self, item: usize, model: &Model, depth: usize, tag: Option<&str>) -> Node {
        let mut entries = Vec::new();
        self.entries(item, model, depth, tag, &mut entries);
        let keeps = self.definition.keeps_unknown(model);
        if !keeps && !model.deny_unknown_fields && self.random.percent(25) {
            let value = self.any();
            self.unknown(model, value, &mut entries);
        }
        if self.random.percent(40) {
            self.random.shuffle(&mut entries);
        }
        Node::Object(entries)
    }

    fn entries(
        &mut self,
        item: usize,
        model: &Model,
        depth: usize,
        tag: Option<&str>,
        entries: &mut Vec<(String, Node)>,
    ) {
        for field in &model.fields {
            match &field.kind {
                Kind::Skipped(..) => {}
                Kind::Flattened(flattened) => {
                    let there =
                        flattened.layer != FlattenedLayer::Option || self.random.percent(60);
                    if let (true, Some(inner)) = (there, self.definition.model(flattened.item)) {
                        self.entries(flattened.item, inner, depth, None, entries);
                    }
                }
                Kind::FlattenedMap(ty) => {
                    while self.random.percent(40) {
                        let value = self.value(ty, Some((item, model)), depth);
                        self.unknown(model, value, entries);
                    }
                }
                _ => {
                    let keys = model.keys_of(field);
                    let is_tag = tag == Some(&keys.read[0]);
                    if let Some(value) = self.field(item, model, field, is_tag, depth) {
                        let names = if is_tag { &keys.read[..1] } else { &keys.read };
                        entries.push((self.random.pick(names), value));
                    }
                }
            }
        }
    }

    /// The value of a field, or none where its key is left out.
    fn field(
        &mut self,
        item: usize,
        model: &Model,
        field: &Field,
        is_tag: bool,
        depth: usize,
    ) -> Option<Node> {
        let always = is_tag || self.random.percent(if depth == 0 { 20 } else { 65 });
        let null = self.random.percent(30);
        let from_model = model.default != ContainerDefault::None;
        let (ty, may_be_absent, may_be_null) = match &field.kind {
            Kind::Literal(literal, layer) => {
                let absent = *layer != Layer::Plain(true);
                let nullable = !matches!(layer, Layer::Plain(_));
                if absent && !always {
                    return None;
                }
                let literal = if nullable && null {
                    "null".to_owned()
                } else {
                    literal.json()
                };
                return Some(Node::Text(literal));
            }
            Kind::Required(ty) => (ty, from_model, false),
            Kind::Nullable(ty) => (ty, false, true),
            Kind::Default(ty, _) => (ty, true, false),
            Kind::Optional(ty, _)
            | Kind::OptionalNullable(ty, _)
            | Kind::Nested(ty)
            | Kind::OptionalDefault(ty, _) => (ty, true, true),
            Kind::Skipped(..) | Kind::Flattened(_) | Kind::FlattenedMap(_) => return None,
        };
        if may_be_absent && !always {
            return None;
        }
        if may_be_null && null {
            return Some(Node::Text("null".to_owned()));
        }
        if matches!(field.functions, Functions::With | Functions::Deserialize) {
            let text = self.random.pick(&["0", "1f", "ffffffff"]);
            return Some(Node::string(text));
        }
        Some(self.value(ty, Some((item, model)), depth.saturating_sub(1)))
    }

    fn value(&mut self, ty: &Type, within: Option<(usize, &Model)>, depth: usize) -> Node {
        let text = match ty {
            Type::Bool => self.random.pick(&["true", "false"]),
            Type::Char => self.random.pick(&["\"a\"", "\"é\"", "\"名\""]),
            Type::F64 => self.random.pick(&["0.5", "1.5", "-2.25", "100.0"]),
            Type::I64 => {
                self.random
                    .pick(&["0", "-1", "9223372036854775807", "-9223372036854775808"])
            }
            Type::U8 => self.random.pick(&["0", "7", "255"]),
            Type::U32 => self.random.pick(&["0", "31", "4294967295"]),
            Type::Value => return self.any(),
            Type::Str => return Node::string(self.random.pick(STRINGS)),
            Type::String | Type::Cow => {
                let escaped = self.random.percent(15);
                return Node::string(self.random.pick(if escaped { ESCAPED } else { STRINGS }));
            }
            Type::Vec(inner) => {
                let length = self.length(depth);
                let values =
                    (0..length).map(|_| self.value(inner, within, depth.saturating_sub(1)));
                return Node::List(values.collect());
            }
            Type::Map(inner) => {
                let length = self.length(depth).min(STRINGS.len());
                let values = STRINGS[..length].iter().map(|key| {
                    let value = self.value(inner, within, depth.saturating_sub(1));
                    ((*key).to_owned(), value)
                });
                return Node::Object(values.collect());
            }
            Type::Boxed(inner) => return self.value(inner, within, depth),
            Type::Pair(first, second) => {
                let (first, second) = (
                    self.value(first, within, depth),
                    self.value(second, within, depth),
                );
                return Node::List(vec![first, second]);
            }
            Type::Maybe(inner) if self.random.percent(50) => {
                return self.value(inner, within, depth)
            }
            Type::Maybe(_) | Type::Phantom(_) => "null",
            Type::Item(item) => return self.item(*item, depth),
            Type::Own => match within {
                Some((item, _)) => return self.item(item, depth.saturating_sub(1)),
                None => "null",
            },
            Type::Param(index) => match within {
                Some((_, model)) => {
                    return self.value(&model.generics.types[*index].argument, None, depth)
                }
                None => "null",
            },
            Type::Bytes => {
                let bytes = (0..LENGTH).map(|_| Node::Text("7".to_owned()));
                return Node::List(bytes.collect());
            }
        };
        Node::Text(text.to_owned())
    }

    fn length(&mut self, depth: usize) -> usize {
        self.random.below(if depth == 0 { 1 } else { 3 })
    }

    fn any(&mut self) -> Node {
        match self.random.below(8) {
            0 => Node::List(vec![Node::Text("1".to_owned()), Node::string("é")]),
            1 => Node::Object(vec![("a".to_owned(), Node::Text("null".to_owned()))]),
            2 => Node::Object(Vec::new()),
            _ => Node::Text(
                self.random
                    .pick(&["true", "\"a\"", "0", "-7", "1.5"])
                    .to_owned(),
            ),
        }
    }

    /// Puts an entry in whose key is none of the model's.
    fn unknown(&mut self, model: &Model, value: Node, entries: &mut Vec<(String, Node)>) {
        let key = self.random.pick(UNKNOWN);
        let keys = self.definition.keys(model);
        let known = keys
            .iter()
            .any(|own| own.written == key || own.read.iter().any(|read| read == key));
        if !known && entries.iter().all(|(other, _)| other != key) {
            let at = self.random.below(entries.len() + 1);
            entries.insert(at, (key.to_owned(), value));
        }
    }
}
