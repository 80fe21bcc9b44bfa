//! The last of many required fields is not set.

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    id: i64,
    number: i64,
    amount: i64,
    tax: i64,
    fee: i64,
    discount: i64,
    refund: i64,
    total: i64,
}

fn main() {
    let order = Order::builder().id(1).number(1).amount(1).tax(1);
    order.fee(1).discount(1).refund(1).build(); //~ build
    //+ order.fee(1).discount(1).refund(1).total(1).build();
}
