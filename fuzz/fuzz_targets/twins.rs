#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| optnull_checks::twins(bytes));
