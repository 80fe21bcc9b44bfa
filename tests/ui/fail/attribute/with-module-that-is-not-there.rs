//! The path of a `with` leads nowhere.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(with = "as_roman_numerals")] //~ "as_roman_numerals"
    date: String,
}

fn main() {}
