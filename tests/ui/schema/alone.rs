use optnull::{ConstTag, JsonSchema};

#[derive(JsonSchema)]
struct Model {
    #[const_tag("model")]
    kind: ConstTag<Self>,
    flag: bool,
}

#[derive(JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Text {
    A,
    #[unrecognized]
    Other(String),
}

#[derive(JsonSchema)]
enum Number {
    #[const_tag(1)]
    A,
}

#[derive(JsonSchema)]
#[serde(tag = "kind")]
enum Tagged {
    Model(Model),
}

fn main() {}
