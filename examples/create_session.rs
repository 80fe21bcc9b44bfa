//! x
use optnull::{ApiModel, ConstTag, OptionalNullable};

/// The session data received from the payment service.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct CreateSession {
    /// Always `payment-service-session`.
    #[const_tag("payment-service-session")]
    pub r#type: ConstTag<Self>,
    /// x
    pub status: CreateSessionStatus,
    /// A generic error code that may be returned when the session could not be generated.
    #[optional_nullable]
    pub code: OptionalNullable<String>,
    /// The HTTP status code received from the payment service.
    #[optional_nullable]
    pub status_code: OptionalNullable<i64>,
    /// The JSON response body received from the payment service.
    #[optional_nullable]
    pub response_body: OptionalNullable<serde_json::Map<String, serde_json::Value>>,
}

/// x
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum CreateSessionStatus {
    /// x
    Succeeded,
    /// x
    Failed,
    /// x
    #[unrecognized]
    Unrecognized(String),
}

fn main() {
    let session = CreateSession::builder()
        .status(CreateSessionStatus::Succeeded)
        .code("UNKNOWN_ERROR")
        .status_code(201)
        .response_body(OptionalNullable::Null)
        .build();
    println!("{session:?}");
    println!("{}", serde_json::to_string(&session).unwrap());
    for s in [
        r#"{"status":"failed","code":null,"x":1}"#,
        "{}",
        "[]",
        r#"{"type":null}"#,
        r#"{"type":"xx"}"#,
        r#"{"status":null}"#,
        r#"{"status":"a","status":"b"}"#,
        r#"{"status":"a","status_code":1e30}"#,
    ] {
        match serde_json::from_str::<CreateSession>(s) {
            Ok(session) => println!("{}", serde_json::to_string(&session).unwrap()),
            Err(error) => println!("{error}"),
        }
    }
}
