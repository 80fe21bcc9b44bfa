#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| optnull_expansion::check_expansion(bytes));
