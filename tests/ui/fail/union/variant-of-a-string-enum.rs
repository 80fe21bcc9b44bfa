//! A variant of a tagged union holds a string enum.

use optnull::{ApiModel, ConstTag};

#[derive(ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
}

#[derive(ApiModel)]
enum Wallet {
    Apple,
    Google,
}

#[derive(ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card),
    #[const_tag("wallet")]
    Wallet(Wallet), //~ Wallet
    //+ Wallet(WalletMethod),
}
//+ }
//+ #[derive(ApiModel)]
//+ struct WalletMethod {
//+     wallet: Wallet,
//+ }

fn main() {}
