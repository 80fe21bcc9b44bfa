//! A catch-all is misspelt, and the enum is used as an open one

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    #[unrecognised] //~ unrecognised
    //+ #[unrecognized]
    Other(String),
}

fn main() {
    let status = Status::from("new");
    serde_json::to_string(&status).ok();
    status.as_str();
}
