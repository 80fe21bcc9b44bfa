//! A private field's setter is private too.

mod models {
    use optnull::ApiModel;

    #[derive(ApiModel)]
    pub struct Order {
        pub id: i64,
        secret: String,
    }
}

fn main() {
    models::Order::builder().id(1).secret("a").build(); //~ secret
}
