//! A closed enum is made of any string.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
}

fn main() {
    let status: Status = "Succeeded".into(); //~ into
    //+ let status: Status = "Succeeded".parse().unwrap();
    assert_eq!(status.as_str(), "Succeeded");
}
