//! A string enum has a type parameter.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status<T> { //~ T
//+ enum Status {
    Succeeded,
    #[unrecognized]
    Unrecognized(T),
    //+ Unrecognized(String),
}

fn main() {}
