//! The rules on the attributes of one place, one function each, which are asked while it is parsed.
//! Those that look across places are in `check`.

pub(crate) mod container;
pub(crate) mod field;
pub(crate) mod secrecy;
pub(crate) mod serde_as;
pub(crate) mod variant;
