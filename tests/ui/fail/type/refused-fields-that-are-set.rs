//! Fields that are refused are set

use optnull::{ApiModel, OptionalNullable};

#[derive(ApiModel)]
struct Order {
    id: i64,
    #[optional_nullable]
    note: String, //~ String
    //+ note: OptionalNullable<String>,
    code: Option<Option<i64>>, //~ Option<Option<i64>>
    //+ #[optional_nullable]
    //+ code: Option<Option<i64>>,
    #[const_tag("order")]
    kind: Option<String>, //~ String
    //+ kind: Option<optnull::ConstTag<Self>>,
    #[serde(flatten)]
    rest: String, //~ String
    //+ rest: std::collections::HashMap<String, String>,
}

fn main() {
    let order = Order::builder().id(1).note("a").code(1).kind(None);
    let order = order.note(OptionalNullable::Null).build();
    serde_json::to_string(&order).ok();
}
