//! A catch-all holds another type, and the enum is used as an open one

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {
    Succeeded,
    #[unrecognized]
    Other(Vec<u8>), //~ Vec<u8>
    //+ Other(String),
}

fn main() {
    Status::from("new").as_str();
    Status::from("new".to_owned()).as_str();
}
