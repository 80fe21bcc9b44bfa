//! The program that reads and writes the documents of some definitions; or only defines them.

use super::text::Text;

const SUPPORT: &str = include_str!("support.rs.txt");

/// The files of a program, below its `src`.
pub(crate) type Program = Vec<(String, String)>;

/// The program of these definitions: each with its number, its models, and its twins, if it is to
/// be run.
pub(crate) fn program(definitions: &[(usize, String, Option<String>)]) -> Program {
    let mut files = vec![("support.rs".to_owned(), SUPPORT.to_owned())];
    let (mut modules, mut main) = (Text::default(), Text::default());
    modules.lines([
        "#![allow(confusable_idents, mixed_script_confusables, uncommon_codepoints)]",
        "mod support;",
    ]);
    main.line("let mut read = 0;");
    for (number, models, twins) in definitions {
        modules.line(format!("mod d{number};"));
        files.push((format!("d{number}.rs"), models.clone()));
        if let Some(twins) = twins {
            modules.line(format!("mod t{number};"));
            files.push((format!("t{number}.rs"), twins.clone()));
            main.lines([
                format!("let mut report = support::Report::new(t{number}::DOCUMENTS);"),
                format!("d{number}::run(&mut report);"),
                format!("t{number}::run(&mut report);"),
                format!("read += report.compare({number});"),
            ]);
        }
    }
    main.line("println!(\"{{\\\"read\\\":{read}}}\");");
    modules.block("fn main()", &main);
    files.push(("main.rs".to_owned(), modules.into_string()));
    files
}
