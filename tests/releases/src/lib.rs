//! What holds of each release; see the tests.
