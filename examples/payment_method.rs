//! The payment methods of a customer: a union of models, told apart by their literals, and an open
//! enum, with values in it that this program does not know.
//!
//! ```sh
//! cargo run --example payment_method                # a walk through a list of five methods
//! cargo run --example payment_method -- FILE        # read that list, print it and its JSON
//! echo '[{"method":"card","number":"4242","scheme":"visa"}]' | cargo run --example payment_method -- -
//! ```

use std::error::Error;
use std::io::Read;
use std::process::ExitCode;

use optnull::{ApiModel, ConstTag, OptionalNullable};
use serde_json::{Map, Value};

/// A way to pay. `method` says which, and each model says its own.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
pub enum PaymentMethod {
    /// A card.
    Card(Card),
    /// A transfer from a bank account.
    BankTransfer(BankTransfer),
    /// Credit of the shop. Its model has no literal, so that the union writes one.
    #[const_tag("store-credit")]
    StoreCredit(Box<StoreCredit>),
    /// A method that the service has come to send since this was written.
    #[unrecognized]
    Unrecognized(Map<String, Value>),
}

/// A card.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct Card {
    /// Always `card`.
    #[const_tag("card")]
    pub method: ConstTag<Self>,
    /// Its number, or the last digits.
    pub number: String,
    /// Whose card it is.
    pub scheme: Scheme,
    /// When it ends; `null` for one that does not.
    pub expiry: OptionalNullable<String>,
}

/// Whose card a card is.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum Scheme {
    /// Visa.
    Visa,
    /// Mastercard.
    Mastercard,
    /// One that came later.
    #[unrecognized]
    Unrecognized(String),
}

/// A transfer from a bank account.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct BankTransfer {
    /// Always `bank-transfer`.
    #[const_tag("bank-transfer")]
    pub method: ConstTag<Self>,
    /// The account: its keys are those of the transfer.
    #[serde(flatten)]
    pub account: Account,
    /// All that the bank adds.
    #[serde(flatten)]
    pub additional: Map<String, Value>,
}

/// An account.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct Account {
    /// Its number.
    pub iban: String,
    /// Its owner.
    pub holder: Option<String>,
}

/// Credit of the shop.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct StoreCredit {
    /// What is left, in cents.
    pub balance: u64,
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

/// Reads a list and prints the methods and the JSON that they write back.
fn echo(path: &str) -> Result<(), Box<dyn Error>> {
    let document = match path {
        "-" => {
            let mut document = String::new();
            std::io::stdin().read_to_string(&mut document)?;
            document
        }
        path => std::fs::read_to_string(path)?,
    };
    let methods: Vec<PaymentMethod> = serde_json::from_str(&document)?;
    println!("{methods:#?}");
    println!("{}", serde_json::to_string(&methods)?);
    Ok(())
}

fn walk() -> Result<(), Box<dyn Error>> {
    let response = concat!(
        r#"[{"method":"card","number":"4242","scheme":"visa","expiry":null},"#,
        r#"{"method":"card","number":"9999","scheme":"galactic"},"#,
        r#"{"method":"bank-transfer","iban":"NL91ABNA0417164300","bic":"ABNANL2A"},"#,
        r#"{"method":"store-credit","balance":18446744073709551615},"#,
        r#"{"method":"pay-by-star","orbit":{"radius":1.5}}]"#,
    );

    println!("1. Read a list of methods, one of which nobody here knows:\n{response}\n");
    let methods: Vec<PaymentMethod> = serde_json::from_str(response)?;

    println!("2. Match on them:");
    for method in &methods {
        println!("   {}", described(method));
    }

    println!("3. Write them back:");
    let written = serde_json::to_string(&methods)?;
    if written != response {
        return Err(format!("the list was changed: {written}").into());
    }
    println!("   as they came, to the byte\n");

    println!("4. The tag can come last:");
    let last: PaymentMethod = serde_json::from_str(r#"{"balance":5,"method":"store-credit"}"#)?;
    println!("   {last:?}\n");

    println!("5. Build one:");
    let account = Account::builder().iban("NL91ABNA0417164300").build();
    let transfer = BankTransfer::builder().account(account).build();
    let built = PaymentMethod::BankTransfer(transfer);
    println!("   {}\n", serde_json::to_string(&built)?);

    println!("6. What is refused:");
    for document in [
        r#"{"method":"card","number":"4242"}"#,
        r#"{"method":"bank-transfer"}"#,
        r#"{"number":"4242","scheme":"visa"}"#,
    ] {
        match serde_json::from_str::<PaymentMethod>(document) {
            Ok(method) => return Err(format!("{document} was read as {method:?}").into()),
            Err(error) => println!("   {document}\n      {error}"),
        }
    }
    Ok(())
}

fn described(method: &PaymentMethod) -> String {
    match method {
        PaymentMethod::Card(card) => {
            let ends = match &card.expiry {
                OptionalNullable::Absent => "does not say when it ends".to_owned(),
                OptionalNullable::Null => "does not end".to_owned(),
                OptionalNullable::Value(expiry) => format!("ends {expiry}"),
            };
            format!("a card of {} that {ends}", card.scheme)
        }
        PaymentMethod::BankTransfer(transfer) => format!(
            "a transfer from {}, with {} key(s) that the bank added",
            transfer.account.iban,
            transfer.additional.len()
        ),
        PaymentMethod::StoreCredit(credit) => format!("credit of {} cents", credit.balance),
        PaymentMethod::Unrecognized(object) => {
            format!(
                "not known: {}",
                object.get("method").unwrap_or(&Value::Null)
            )
        }
    }
}
