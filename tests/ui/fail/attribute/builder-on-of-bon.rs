//! All setters convert as bon lets them

use optnull::ApiModel;

#[derive(ApiModel)]
#[builder(on(String, into))] //~ on
//+
struct Order {
    note: String,
}

fn main() {}
