//! The program that reads and writes the documents of some definitions; or only defines them.

use std::fmt::Write;

const SUPPORT: &str = include_str!("support.rs.txt");

/// The files of a program, below its `src`.
pub(crate) type Program = Vec<(String, String)>;

/// The program of these definitions: each with its number, its models, and its twins, if it is to be run.
pub(crate) fn program(definitions: &[(usize, String, Option<String>)]) -> Program {
    let mut files = vec![("support.rs".to_owned(), SUPPORT.to_owned())];
    let mut modules = String::from("mod support;\n");
    let mut calls = String::new();
    for (number, models, twins) in definitions {
        let _ = writeln!(modules, "mod d{number};");
        files.push((format!("d{number}.rs"), models.clone()));
        if let Some(twins) = twins {
            let _ = writeln!(modules, "mod t{number};");
            files.push((format!("t{number}.rs"), twins.clone()));
            let _ = writeln!(
                calls,
                "    let mut report = support::Report::new(t{number}::DOCUMENTS);\n    \
                 d{number}::run(&mut report);\n    t{number}::run(&mut report);\n    \
                 read += report.compare({number});"
            );
        }
    }
    let main = format!(
        "#![allow(confusable_idents, mixed_script_confusables, uncommon_codepoints)]\n{modules}\n\
         fn main() {{\n    std::panic::set_hook(Box::new(|_| {{}}));\n    let mut read = 0;\n{calls}    \
         println!(\"{{{{\\\"read\\\":{{read}}}}}}\");\n}}\n"
    );
    files.push(("main.rs".to_owned(), main));
    files
}
