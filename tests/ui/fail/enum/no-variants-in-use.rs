//! An enum without variants is used

use optnull::ApiModel;

#[derive(ApiModel)]
enum Status {} //~ Status
//+ enum Status {
//+     Succeeded,
//+ }

fn show(status: &Status) -> String {
    format!("{status}: {}", status.as_str())
}

fn main() {
    let _ = show;
}
