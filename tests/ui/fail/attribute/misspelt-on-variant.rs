//! A variant's serde attribute is misspelt.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    #[serde(alais = "done")] //~ alais
    //+ #[serde(alias = "done")]
    Succeeded,
}

fn main() {}
