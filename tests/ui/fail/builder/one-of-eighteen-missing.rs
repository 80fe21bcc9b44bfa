//! One of so many required fields is not set that their states stand in groups.

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
    currency: i64,
    customer: i64,
    merchant: i64,
    channel: i64,
    region: i64,
    country: i64,
    language: i64,
    reference: i64,
    status: i64,
    source: i64,
}

fn main() {
    let order = Order::builder().id(1).number(1).amount(1).tax(1).fee(1);
    let order = order.discount(1).refund(1).total(1).currency(1);
    let order = order.customer(1).merchant(1).channel(1).region(1);
    let order = order.country(1).language(1).reference(1).source(1);
    order.build(); //~ build
    //+ order.status(1).build();
}
