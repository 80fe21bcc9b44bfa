//! A wrong string enum is used.

use optnull::ApiModel;

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "snakecase")] //~ "snakecase"
//+ #[serde(rename_all = "snake_case")]
enum Status {
    Succeeded,
    #[serde(renmae = "failure")] //~ renmae
    //+ #[serde(rename = "failure")]
    Failed,
    #[unrecognized]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Order {
    status: Status,
}

fn main() {
    let order = Order::builder().status(Status::from("failed")).build();
    let text = serde_json::to_string(&order).unwrap();
    let read: Order = serde_json::from_str(&text).unwrap();
    println!("{} {:?}", read.status.as_str(), "failed".parse::<Status>());
}
