//! What must not compile is refused once, in the pinned words.
//!
//! `TRYBUILD=overwrite` pins messages anew.

#[path = "../../support/compiler.rs"]
mod compiler;

#[test]
fn fail() {
    if compiler::is_pinned_for("tests/schemars/tests/ui") {
        trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
    }
}
