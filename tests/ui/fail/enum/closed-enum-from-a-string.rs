//! A closed enum cannot be made of any string.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
}

fn main() {
    let status: Status = "Succeeded".into(); //~ into
    assert_eq!(status.as_str(), "Succeeded");
}
