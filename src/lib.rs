//! x
#![no_std]
#[doc(hidden)]
pub use optnull_core::__private;
pub use optnull_core::*;
pub use optnull_derive::ApiModel;
