//! A model in a function's body, a block, a method and a `const`.

#![deny(warnings)]

use optnull::{ApiModel, ConstTag, OptionalNullable};

struct Outer;

impl Outer {
    fn read(text: &str) -> Option<i64> {
        #[derive(ApiModel)]
        struct Inner {
            #[const_tag("inner")]
            r#type: ConstTag<Self>,
            count: Option<i64>,
        }

        let inner: Inner = serde_json::from_str(text).unwrap();
        assert_eq!(inner.r#type, "inner");
        inner.count
    }
}

const NAME: &str = {
    #[derive(ApiModel)]
    enum Status {
        #[serde(rename = "done")]
        Done,
    }

    Status::Done.as_str()
};

fn main() {
    #[derive(Debug, PartialEq, ApiModel)]
    struct Order {
        status: Status,
        #[optional_nullable]
        code: OptionalNullable<String>,
    }

    #[derive(Debug, PartialEq, ApiModel)]
    enum Status {
        Done,
        #[unrecognized]
        Other(String),
    }

    let order = Order::builder().status(Status::Done).code("a").build();
    let text = serde_json::to_string(&order).unwrap();
    assert_eq!(text, r#"{"status":"Done","code":"a"}"#);
    assert_eq!(serde_json::from_str::<Order>(&text).unwrap(), order);

    {
        #[derive(Debug, PartialEq, ApiModel)]
        struct Order {
            status: i64,
        }

        let order: Order = serde_json::from_str(r#"{"status":1}"#).unwrap();
        assert_eq!(order, Order::builder().status(1).build());
    }

    assert_eq!(Outer::read(r#"{"count":2}"#), Some(2));
    assert_eq!(NAME, "done");
}
