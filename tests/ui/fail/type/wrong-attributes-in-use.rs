//! Attributes are refused, and the model is used

use optnull::ApiModel;

struct Cache;

#[derive(ApiModel)]
#[serde(defalt)] //~ defalt
//+ #[serde(default)]
//+ #[derive(Default)]
struct Order {
    id: i64,
    #[serde(skp)] //~ skp
    //+ #[serde(skip)]
    cache: Option<Cache>,
    #[serde(rename "id")] //~ "id"
    //+ #[serde(rename = "number")]
    number: i64,
}

fn main() {
    serde_json::to_string(&Order::builder().number(1).build()).ok();
}
