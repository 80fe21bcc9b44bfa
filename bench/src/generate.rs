//! A seed to definitions, in the mix that was measured on a real API's models.

use crate::definition::{Definitions, Field, Kind, Model, StringEnum, Type, Union, TAG};
use crate::random::Random;
use crate::words::{self, Pairs};

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shape {
    pub(crate) seed: u64,
    pub(crate) models: usize,
    pub(crate) size: Size,
}

/// How many fields a model has.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Size {
    /// From 1 to 71, with a median of 5.
    Mixed,
    /// The same in each model.
    Each(usize),
}

/// How many models the real API had, and how many enums and unions beside them.
pub(crate) const MODELS: usize = 371;
const ENUMS: usize = 50;
const UNIONS: usize = 20;

/// How many fields were of each kind, in percent. The rest of them is required.
const OPTIONAL_NULLABLE: usize = 51;
const OPTIONAL: usize = 6;
const NULLABLE: usize = 3;
const CONST: usize = 5;

/// How many required fields the model with the most of them has, in the mix.
const REQUIRED_LIMIT: usize = 22;

impl Size {
    /// How many required fields a model can have. In one of a given size, they keep their share.
    fn required_limit(self) -> usize {
        match self {
            Size::Mixed => REQUIRED_LIMIT,
            Size::Each(size) => size,
        }
    }
}

pub(crate) fn generate(shape: Shape) -> Definitions {
    let mut random = Random::new(shape.seed);
    let sizes = sizes(shape, &mut random);
    let groups = groups(shape.models);
    let tags = tags(&sizes, &groups, &mut random);
    let kinds = kinds(&sizes, &tags, shape.size.required_limit(), &mut random);
    let enums = enums(shape.models, &mut random);
    let mut names = Pairs::of_types(&mut random, "");
    let mut types = Types {
        enums: enums.len(),
        next_enum: 0,
        groups: &groups,
        next_union: 0,
    };
    let mut models = Vec::with_capacity(sizes.len());
    for (at, kinds) in kinds.into_iter().enumerate() {
        let name = names.next().unwrap_or_else(|| format!("Model{at}"));
        let mut fields = Vec::with_capacity(sizes[at]);
        fields.extend(tags[at].map(|key| literal(key, &name)));
        let names = words::fields(&mut random, kinds.len());
        for (name, kind) in names.into_iter().zip(kinds) {
            fields.push(Field {
                name,
                kind: kind(types.next(at, &mut random)),
            });
        }
        models.push(Model {
            name,
            in_union: tags[at] == Some(TAG),
            fields,
        });
    }
    recur(&mut models);
    let unions = unions(groups, &mut random);
    Definitions {
        models,
        enums,
        unions,
    }
}

fn literal(key: &str, model: &str) -> Field {
    Field {
        name: key.to_owned(),
        kind: Kind::Const(words::snake(model)),
    }
}

/// Makes one model in forty contain itself, where it can be left out.
fn recur(models: &mut [Model]) {
    let roots = models
        .iter_mut()
        .enumerate()
        .filter(|(_, model)| !model.in_union);
    for (at, model) in roots.skip(7).step_by(40) {
        let optional = model
            .fields
            .iter_mut()
            .find_map(|field| match &mut field.kind {
                Kind::Optional(r#type) | Kind::OptionalNullable(r#type) => Some(r#type),
                _ => None,
            });
        if let Some(r#type) = optional {
            *r#type = Type::Boxed(at);
        }
    }
}

/// The share of models up to which a model has at most so many fields.
const QUANTILES: [(f64, f64); 10] = [
    (0.0, 1.0),
    (0.05, 1.0),
    (0.15, 2.0),
    (0.3, 3.0),
    (0.5, 5.0),
    (0.7, 6.0),
    (0.85, 9.0),
    (0.95, 14.0),
    (0.99, 26.0),
    (1.0, 71.0),
];

fn sizes(shape: Shape, random: &mut Random) -> Vec<usize> {
    match shape.size {
        Size::Each(fields) => vec![fields; shape.models],
        Size::Mixed => {
            let last = shape.models.saturating_sub(1).max(1);
            let mut sizes: Vec<_> = (0..shape.models)
                .map(|at| quantile(at as f64 / last as f64))
                .collect();
            random.shuffle(&mut sizes);
            sizes
        }
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // from 1 to 71
fn quantile(share: f64) -> usize {
    let above = QUANTILES
        .iter()
        .position(|&(end, _)| share <= end)
        .unwrap_or(QUANTILES.len() - 1)
        .max(1);
    let ((start, low), (end, high)) = (QUANTILES[above - 1], QUANTILES[above]);
    (low + (high - low) * (share - start) / (end - start)).round() as usize
}

/// As many of something else as there are for the models of the real API.
fn in_proportion(models: usize, count: usize) -> usize {
    (models * count + MODELS / 2) / MODELS
}

/// The models of each union: two to four, one after the other. They lie early, so that many models can refer to them.
fn groups(models: usize) -> Vec<Vec<usize>> {
    let count = in_proportion(models, UNIONS);
    let distance = models * 3 / 5 / count.max(1);
    (0..count)
        .map(|at| {
            (0..2 + at % 3)
                .map(|member| 1 + at * distance + member)
                .collect()
        })
        .collect()
}

/// The key of each model's literal: the tag of those in unions, and another one of as many as are missing in the mix.
fn tags(sizes: &[usize], groups: &[Vec<usize>], random: &mut Random) -> Vec<Option<&'static str>> {
    let mut tags = vec![None; sizes.len()];
    for &member in groups.iter().flatten() {
        tags[member] = Some(TAG);
    }
    let wanted = (sizes.iter().sum::<usize>() * CONST)
        .div_ceil(100)
        .min(sizes.len().div_ceil(3));
    let mut others: Vec<_> = (0..sizes.len())
        .filter(|&at| tags[at].is_none() && sizes[at] > 1)
        .collect();
    random.shuffle(&mut others);
    let missing = wanted.saturating_sub(groups.iter().map(Vec::len).sum());
    for &at in others.iter().take(missing) {
        tags[at] = Some("object");
    }
    tags
}

type MakeKind = fn(Type) -> Kind;

/// The kinds of each model's fields but the literal: the cards of one deck, so that the mix is met exactly.
fn kinds(
    sizes: &[usize],
    tags: &[Option<&str>],
    required_limit: usize,
    random: &mut Random,
) -> Vec<Vec<MakeKind>> {
    let slots: Vec<_> = sizes
        .iter()
        .zip(tags)
        .map(|(size, tag)| size - usize::from(tag.is_some()))
        .collect();
    let mut deck = Deck::new(&slots, required_limit, random);
    let mut kinds = vec![Vec::new(); slots.len()];
    let mut by_size: Vec<_> = (0..slots.len()).collect();
    by_size.sort_by_key(|&at| std::cmp::Reverse(slots[at]));
    for at in by_size {
        kinds[at] = deck.deal(slots[at], random);
    }
    kinds
}

struct Deck {
    required: usize,
    /// How many of them one model can have.
    required_limit: usize,
    others: Vec<MakeKind>,
}

impl Deck {
    fn new(slots: &[usize], required_limit: usize, random: &mut Random) -> Self {
        let total: usize = slots.iter().sum();
        let share = |percent: usize| (total * percent + (100 - CONST) / 2) / (100 - CONST);
        let limit = slots.iter().map(|&slots| slots.min(required_limit)).sum();
        let required = total
            .saturating_sub(share(OPTIONAL_NULLABLE) + share(OPTIONAL) + share(NULLABLE))
            .min(limit);
        let mut others: Vec<MakeKind> = vec![Kind::Optional; share(OPTIONAL)];
        others.extend(vec![Kind::Nullable as MakeKind; share(NULLABLE)]);
        let rest = (total - required).saturating_sub(others.len());
        others.extend(vec![Kind::OptionalNullable as MakeKind; rest]);
        random.shuffle(&mut others);
        Deck {
            required,
            required_limit,
            others,
        }
    }

    /// The cards of one model: at most so many required ones, and just so many in one that is large enough for them.
    fn deal(&mut self, slots: usize, random: &mut Random) -> Vec<MakeKind> {
        let mut required = if slots > 2 * self.required_limit {
            self.required_limit
        } else {
            self.draw(slots, random)
        };
        required = required
            .min(self.required)
            .min(slots)
            .max(slots.saturating_sub(self.others.len()));
        self.required = self.required.saturating_sub(required);
        let mut hand = vec![Kind::Required as MakeKind; required];
        hand.extend(
            self.others
                .split_off(self.others.len() - (slots - required)),
        );
        random.shuffle(&mut hand);
        hand
    }

    /// How many of so many cards are required ones, by their share of the deck.
    fn draw(&self, slots: usize, random: &mut Random) -> usize {
        let cards = (self.required + self.others.len()).max(1);
        (0..slots)
            .filter(|_| random.below(cards) < self.required)
            .count()
            .min(self.required_limit)
    }
}

fn enums(models: usize, random: &mut Random) -> Vec<StringEnum> {
    let count = in_proportion(models, ENUMS).max(1);
    let mut names = Pairs::of_types(random, "Status");
    let mut name = |at| names.next().unwrap_or_else(|| format!("Status{at}"));
    (0..count)
        .map(|at| {
            let size = 2 + random.below(10);
            StringEnum {
                name: name(at),
                open: at % 2 == 0,
                variants: words::variants(random, size),
            }
        })
        .collect()
}

fn unions(groups: Vec<Vec<usize>>, random: &mut Random) -> Vec<Union> {
    let mut names = Pairs::of_types(random, "Choice");
    let mut name = |at| names.next().unwrap_or_else(|| format!("Choice{at}"));
    groups
        .into_iter()
        .enumerate()
        .map(|(at, models)| Union {
            name: name(at),
            models,
        })
        .collect()
}

/// The types of fields. Enums and unions are taken in turn, so that each is used.
struct Types<'a> {
    enums: usize,
    next_enum: usize,
    groups: &'a [Vec<usize>],
    next_union: usize,
}

impl Types<'_> {
    /// The type of a field of this model, which only refers to models before it.
    fn next(&mut self, model: usize, random: &mut Random) -> Type {
        match random.below(100) {
            0..48 => Type::String,
            48..58 => Type::Integer,
            58..62 => Type::Float,
            62..69 => Type::Boolean,
            69..77 => self.next_enum(),
            77..86 => self.earlier(model, random),
            86..90 => Type::List(Box::new(self.earlier(model, random))),
            90..93 => Type::List(Box::new(Type::String)),
            93..96 => self.next_union(model),
            96..98 => Type::Map(Box::new(Type::String)),
            98 => Type::Value,
            _ => Type::Object,
        }
    }

    fn next_enum(&mut self) -> Type {
        self.next_enum += 1;
        Type::Enum(self.next_enum % self.enums)
    }

    fn next_union(&mut self, model: usize) -> Type {
        let available = self
            .groups
            .iter()
            .take_while(|group| group.iter().all(|&member| member < model))
            .count();
        if available == 0 {
            return Type::String;
        }
        self.next_union += 1;
        Type::Union(self.next_union % available)
    }

    /// A model that is not in a union, or a string where there is none.
    fn earlier(&self, model: usize, random: &mut Random) -> Type {
        if model == 0 {
            return Type::String;
        }
        let earlier = random.below(model);
        let in_union = self
            .groups
            .iter()
            .flatten()
            .any(|&member| member == earlier);
        if in_union {
            Type::String
        } else {
            Type::Model(earlier)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render;
    use crate::style::Style;

    fn mixed(seed: u64, models: usize) -> Definitions {
        generate(Shape {
            seed,
            models,
            size: Size::Mixed,
        })
    }

    type IsKind = fn(&Kind) -> bool;

    fn of_kind(model: &Model, is_it: IsKind) -> usize {
        model
            .fields
            .iter()
            .filter(|field| is_it(&field.kind))
            .count()
    }

    /// How many of all fields are of a kind, in percent.
    fn share(definitions: &Definitions, is_it: IsKind) -> f64 {
        let fields: usize = definitions
            .models
            .iter()
            .map(|model| model.fields.len())
            .sum();
        let those: usize = definitions
            .models
            .iter()
            .map(|model| of_kind(model, is_it))
            .sum();
        100.0 * those as f64 / fields as f64
    }

    #[test]
    fn a_seed_always_gives_the_same_text() {
        for style in Style::ALL {
            let text = |seed| render::models(style, &mixed(seed, 60)).unwrap();
            assert_eq!(text(1), text(1));
            assert_ne!(text(1), text(2));
        }
    }

    #[test]
    fn the_counts_are_those_that_were_measured() {
        let definitions = mixed(1, MODELS);
        let fields: usize = definitions
            .models
            .iter()
            .map(|model| model.fields.len())
            .sum();
        assert_eq!(definitions.models.len(), 371);
        assert_eq!(definitions.enums.len(), 50);
        assert_eq!(definitions.unions.len(), 20);
        assert!((2100..2300).contains(&fields), "{fields} fields");
    }

    #[test]
    fn the_kinds_are_in_the_measured_mix() {
        for seed in 0..20 {
            let definitions = mixed(seed, MODELS);
            let shares: [(IsKind, f64); 5] = [
                (|kind| matches!(kind, Kind::OptionalNullable(_)), 51.0),
                (|kind| matches!(kind, Kind::Required(_)), 35.0),
                (|kind| matches!(kind, Kind::Optional(_)), 6.0),
                (|kind| matches!(kind, Kind::Const(_)), 5.0),
                (|kind| matches!(kind, Kind::Nullable(_)), 3.0),
            ];
            for (is_it, percent) in shares {
                let share = share(&definitions, is_it);
                assert!((share - percent).abs() < 1.0, "{share} and not {percent}");
            }
        }
    }

    #[test]
    fn the_sizes_are_in_the_measured_mix() {
        for seed in 0..20 {
            let definitions = mixed(seed, MODELS);
            let mut sizes: Vec<_> = definitions
                .models
                .iter()
                .map(|model| model.fields.len())
                .collect();
            sizes.sort_unstable();
            assert_eq!((sizes[0], sizes[MODELS / 2], sizes[MODELS - 1]), (1, 5, 71));
            let required = definitions
                .models
                .iter()
                .map(|model| of_kind(model, |kind| matches!(kind, Kind::Required(_))));
            assert_eq!(required.max(), Some(22));
            let literals = definitions
                .models
                .iter()
                .map(|model| of_kind(model, |kind| matches!(kind, Kind::Const(_))));
            assert!((90..=130).contains(&literals.sum::<usize>()));
        }
    }

    #[test]
    fn models_of_one_size_have_it() {
        for size in [1, 8, 128, 512] {
            let definitions = generate(Shape {
                seed: 1,
                models: 12,
                size: Size::Each(size),
            });
            assert!(definitions
                .models
                .iter()
                .all(|model| model.fields.len() == size));
        }
    }

    #[test]
    fn a_model_only_holds_models_before_it_without_a_box() {
        let definitions = mixed(1, MODELS);
        for (at, model) in definitions.models.iter().enumerate() {
            for field in &model.fields {
                let earlier = match &field.kind {
                    Kind::Required(Type::Model(held))
                    | Kind::OptionalNullable(Type::Model(held)) => *held < at,
                    Kind::Required(Type::Union(held)) => definitions.unions[*held]
                        .models
                        .iter()
                        .all(|held| *held < at),
                    Kind::Required(Type::Boxed(_)) | Kind::Nullable(Type::Boxed(_)) => false,
                    _ => true,
                };
                assert!(earlier, "{}.{}", model.name, field.name);
            }
        }
    }

    #[test]
    fn every_number_of_models_can_be_generated() {
        for models in (1..40).chain([words::MODELS]) {
            assert_eq!(mixed(1, models).models.len(), models);
        }
    }

    #[test]
    fn no_two_types_have_one_name() {
        let Definitions {
            models,
            enums,
            unions,
        } = mixed(1, words::MODELS);
        let names = models
            .iter()
            .map(|model| &model.name)
            .chain(enums.iter().map(|r#enum| &r#enum.name));
        let mut names: Vec<_> = names
            .chain(unions.iter().map(|r#union| &r#union.name))
            .collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
