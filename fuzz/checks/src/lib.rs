//! What must hold for models on any bytes. Each function is a fuzz target; it panics where
//! something does not hold.
//!
//! The first byte chooses the type, the others are the document.

#![allow(clippy::missing_panics_doc)] // to panic is what they are for

mod borrowed;
mod document;
mod formats;
mod json;
pub mod models;
mod round_trip;
mod twin;
mod twins;

pub use formats::{cbor, messagepack, yaml};
pub use json::json;
pub use twins::twins;
