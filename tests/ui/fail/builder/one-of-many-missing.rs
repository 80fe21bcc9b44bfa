//! `build()` with the last of many fields missing.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    a: i64,
    b: i64,
    c: i64,
    d: i64,
    e: i64,
    f: i64,
    g: i64,
    h: i64,
}

fn main() {
    Order::builder().a(1).b(1).c(1).d(1).e(1).f(1).g(1).build(); //~ build
}
