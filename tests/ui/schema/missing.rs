use optnull::{ApiModel, JsonSchema, OptionalNullable};

#[derive(ApiModel)]
struct Bare {
    flag: bool,
}

#[derive(ApiModel, schemars::JsonSchema)]
struct Others {
    kind: String,
}

#[derive(ApiModel, JsonSchema)]
struct Fields {
    required: Bare,
    optional: Option<Bare>,
    three: OptionalNullable<Vec<Bare>>,
}

#[derive(ApiModel, JsonSchema)]
struct Flattened {
    #[serde(flatten)]
    bare: Bare,
    #[serde(flatten)]
    others: Others,
}

#[derive(ApiModel, JsonSchema)]
#[serde(tag = "tag")]
enum Tagged {
    #[const_tag("bare")]
    Bare(Bare),
    #[const_tag("others")]
    Others(Others),
}

#[derive(ApiModel, JsonSchema)]
#[serde(untagged)]
enum Untagged {
    Bare(Bare),
    Others(Others),
}

fn main() {}
