//! A variant with a tag holds a string.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card),
    #[const_tag("voucher")]
    Voucher(String), //~ String
    //+ Voucher(Voucher),
}
//+ }
//+ #[derive(ApiModel)]
//+ struct Voucher {
//+     code: String,
//+ }

fn main() {}
