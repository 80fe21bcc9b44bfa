//! Values that nobody reads.

use serde_core::de::{Deserialize, Deserializer, IgnoredAny};

/// Reads and drops a value: the arm of a model's `read` for an index that it does not have.
pub fn ignore<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
    match IgnoredAny::deserialize(deserializer) {
        Ok(IgnoredAny) => Ok(()),
        Err(error) => Err(error),
    }
}
