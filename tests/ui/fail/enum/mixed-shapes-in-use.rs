//! An enum with a variant that holds a value is used.

use optnull::ApiModel;

#[derive(Debug, Clone, PartialEq, ApiModel)]
enum Status {
    Succeeded,
    Failed(String), //~ (String)
    //+ Failed,
}

fn main() {
    let status = Status::Failed("a".to_owned());
    //+ let status = Status::Failed;
    serde_json::to_string(&status).unwrap();
    println!("{} {:?}", status.as_str(), "Succeeded".parse::<Status>());
}
