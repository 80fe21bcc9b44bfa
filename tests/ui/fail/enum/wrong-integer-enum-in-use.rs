//! A wrong integer enum is used.

use optnull::ApiModel;

#[derive(Debug, Clone, PartialEq, ApiModel)]
enum Level {
    #[const_tag(1)]
    Low,
    #[const_tag(1.5)] //~ 1.5
    //+ #[const_tag(2)]
    High,
    #[unrecognized]
    Other(i64),
}

fn main() {
    let level = Level::from(2);
    serde_json::to_string(&level).unwrap();
    assert_eq!(level.as_i64(), 2);
}
