//! Nothing but a place for its tests: models with the types of other crates as fields, and read and
//! written by other crates than serde_json.
