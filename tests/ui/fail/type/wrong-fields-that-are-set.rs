//! Fields with refused attributes are set

use optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[serde(renam = "text")] //~ renam
    //+ #[serde(rename = "text")]
    note: String,
    #[serde(defalt)] //~ defalt
    //+ #[serde(default)]
    count: u64,
    #[serde(alias)] //~ alias
    //+ #[serde(alias = "labels")]
    tags: Vec<String>,
}

fn main() {
    let order = Order::builder().note('a').count("5".parse().unwrap());
    serde_json::to_string(&order.tags(["a"].map(String::from).into()).build()).ok();
}
