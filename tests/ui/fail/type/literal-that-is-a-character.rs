//! A literal is a character.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Order {
    #[const_tag('a')] //~ 'a'
    //+ #[const_tag("a")]
    kind: ConstTag<Self>,
}

fn main() {}
