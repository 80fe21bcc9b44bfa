//! The session data of a payment service: read, look at, change, build, write, and refuse.
//!
//! ```sh
//! cargo run --example create_session                # a walk through the four presences
//! cargo run --example create_session -- FILE        # read that document, print the model and its JSON
//! echo '{"status":"failed"}' | cargo run --example create_session -- -
//! ```

use std::error::Error;
use std::io::Read;
use std::process::ExitCode;

use optnull::{ApiModel, ConstTag, OptionalNullable};

/// The session data received from the payment service.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct CreateSession {
    /// Always `payment-service-session`.
    #[const_tag("payment-service-session")]
    pub r#type: ConstTag<Self>,
    /// Whether the session could be created.
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

/// Whether a session could be created.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum CreateSessionStatus {
    /// It was created.
    Succeeded,
    /// It was not.
    Failed,
    /// A status that the service has come to send since this was written.
    #[unrecognized]
    Unrecognized(String),
}

fn main() -> ExitCode {
    let result = match std::env::args().nth(1) {
        None => walk(),
        Some(path) => echo(&path),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Reads a document and prints the model and the JSON that it writes back.
fn echo(path: &str) -> Result<(), Box<dyn Error>> {
    let document = match path {
        "-" => {
            let mut document = String::new();
            std::io::stdin().read_to_string(&mut document)?;
            document
        }
        path => std::fs::read_to_string(path)?,
    };
    let session: CreateSession = serde_json::from_str(&document)?;
    println!("{session:#?}");
    println!("{}", serde_json::to_string(&session)?);
    Ok(())
}

fn walk() -> Result<(), Box<dyn Error>> {
    let response = r#"{
        "type": "payment-service-session",
        "status": "failed",
        "code": null,
        "response_body": {"sessionId": "12345", "amount": 18446744073709551615}
    }"#;

    println!("1. Read a response:\n{response}\n");
    let mut session: CreateSession = serde_json::from_str(response)?;

    println!("2. Look at each state:");
    println!(
        "   type is the literal {:?}, and cannot be another",
        session.r#type
    );
    println!("   status is there, as required: {}", session.status);
    println!("   code is there, with null: {:?}", session.code);
    println!("   status_code is not there: {:?}", session.status_code);
    match &session.response_body {
        OptionalNullable::Absent => println!("   response_body is not there"),
        OptionalNullable::Null => println!("   response_body is there, with null"),
        OptionalNullable::Value(body) => println!("   response_body has keys: {}", body.len()),
    }
    println!("   written again: {}\n", serde_json::to_string(&session)?);

    println!("3. Change one: the code is known now, and the body goes");
    session.code.replace("UNKNOWN_ERROR".to_owned());
    session.response_body = OptionalNullable::Absent;
    println!("   {}\n", serde_json::to_string(&session)?);

    println!("4. Build one; without `.status(…)` this would not compile:");
    let built = CreateSession::builder()
        .status(CreateSessionStatus::Succeeded)
        .code("UNKNOWN_ERROR")
        .status_code(201)
        .response_body(OptionalNullable::Null)
        .build();
    println!("   {}\n", serde_json::to_string(&built)?);

    println!("5. A status that is not known yet is kept:");
    let newer: CreateSession = serde_json::from_str(r#"{"status":"pending_review"}"#)?;
    println!(
        "   {:?}, written as {}\n",
        newer.status,
        serde_json::to_string(&newer)?
    );

    println!("6. What is refused:");
    for document in [
        r#"{"type":"payment-session","status":"failed"}"#,
        r#"{"code":null}"#,
    ] {
        match serde_json::from_str::<CreateSession>(document) {
            Ok(session) => return Err(format!("{document} was read as {session:?}").into()),
            Err(error) => println!("   {document}\n      {error}"),
        }
    }
    Ok(())
}
