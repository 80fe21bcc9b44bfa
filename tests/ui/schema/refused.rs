use optnull::{ApiModel, ConstTag, JsonSchema};

#[derive(ApiModel, JsonSchema)]
struct Tuple(bool);

#[derive(ApiModel, JsonSchema)]
struct Keys {
    id: bool,
    #[serde(rename = "id")]
    order: bool,
    #[serde(flattn)]
    nested: Option<Option<bool>>,
    literal: ConstTag<Self>,
}

#[derive(ApiModel, JsonSchema)]
enum Shapes {
    A,
    B(bool),
}

#[derive(ApiModel, JsonSchema)]
enum Empty {}

#[derive(ApiModel, JsonSchema)]
#[serde(tag = "kind")]
enum Tagged {
    #[const_tag("keys")]
    Keys(Keys),
    #[const_tag("tuple")]
    Tuple(Tuple),
    #[const_tag("no")]
    No,
    #[const_tag("flag")]
    Flag(bool),
}

#[derive(ApiModel, JsonSchema)]
struct Uses {
    tuple: Tuple,
    keys: Option<Keys>,
    shapes: Shapes,
    empty: Empty,
    tagged: Tagged,
}

#[derive(ApiModel, JsonSchema)]
struct Flattens {
    #[serde(flatten)]
    tuple: Tuple,
    #[serde(flatten)]
    flag: bool,
    #[serde(flatten)]
    missing: Missing,
}

#[derive(ApiModel, JsonSchema)]
struct Default {
    a: bool = true,
}

fn main() {}
