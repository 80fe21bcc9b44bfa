//! A mixed enum that is used has its own error only.

use optnull::ApiModel;

#[derive(Debug, Clone, PartialEq, ApiModel)]
enum Status {
    Succeeded,
    Failed(String), //~ (String)
}

fn main() {
    let status = Status::Failed("a".to_owned());
    serde_json::to_string(&status).unwrap();
    println!("{} {:?}", status.as_str(), "Succeeded".parse::<Status>());
}
