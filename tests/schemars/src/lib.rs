//! Models of every kind, and what compares their JSON Schemas with what they read and write.

pub mod compare;
pub mod models;
