//! A string enum has no type parameters.

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status<T> { //~ T
    Succeeded,
    #[unrecognized]
    Unrecognized(T),
}

fn main() {}
