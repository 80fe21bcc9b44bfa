//! A type parameter is named as the expansion names its own

use optnull::ApiModel;

#[derive(ApiModel)]
struct Page<__D> { //~ __D
//+ struct Page<D> {
    items: Vec<__D>,
    //+ items: Vec<D>,
}

fn main() {}
