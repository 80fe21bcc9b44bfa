//! A private field is set outside of its module.

mod models {
    use optnull::ApiModel;

    #[derive(ApiModel)]
    pub struct Order {
        pub id: i64,
        secret: String,
        //+ pub secret: String,
    }
}

fn main() {
    models::Order::builder().id(1).secret("a").build(); //~ secret
}
