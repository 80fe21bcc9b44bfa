//! Models of every kind, each with documents that it reads.

#![allow(missing_docs)]

pub mod enums;
pub mod fields;
pub mod flattened;
pub mod generic;
pub mod serde_as;
pub mod unions;
