//! A near miss of a variant's argument.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    #[serde(alais = "done")] //~ alais
    Succeeded,
}

fn main() {}
