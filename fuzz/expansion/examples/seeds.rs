//! Writes each definition of `tests/ui` and `docs/errors.md` as a seed of the target `expansion`,
//! into a directory.

use std::path::{Path, PathBuf};
use std::{env, fs};

use quote::{quote, ToTokens};
use syn_full::visit::{self, Visit};
use syn_full::visit_mut::VisitMut;
use syn_full::{Attribute, DeriveInput, Field, ItemEnum, ItemStruct, Type};

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let to = env::args().nth(1).expect("a directory to write to");
    fs::create_dir_all(&to).unwrap();
    let mut definitions = Definitions::default();
    for path in rust_files(&root.join("tests/ui")) {
        let source = fs::read_to_string(&path).unwrap();
        definitions.collect(&source);
    }
    let page = fs::read_to_string(root.join("docs/errors.md")).unwrap();
    for block in page.split("```").skip(1).step_by(2) {
        let source = block.split_once('\n').map_or("", |(_, source)| source);
        definitions.collect(source);
    }
    let mut definitions = definitions.0;
    definitions.sort();
    definitions.dedup();
    for (number, definition) in definitions.iter().enumerate() {
        fs::write(Path::new(&to).join(format!("{number:04}")), definition).unwrap();
    }
}

fn rust_files(directory: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| match path.extension() {
            None => rust_files(&path),
            Some(extension) if extension == "rs" => vec![path],
            Some(_) => Vec::new(),
        })
        .collect()
}

/// The items that derive `ApiModel`, as text without the derive.
#[derive(Default)]
struct Definitions(Vec<String>);

impl Definitions {
    fn collect(&mut self, source: &str) {
        if let Ok(file) = syn_full::parse_file(source) {
            self.visit_file(&file);
        }
    }

    fn push(&mut self, item: &impl ToTokens) {
        let mut item: DeriveInput = syn_full::parse_quote!(#item);
        let is_derive = |attr: &Attribute| attr.path().is_ident("derive");
        let derives = item.attrs.iter().filter(|attr| is_derive(attr));
        if derives.map(text).any(|derive| derive.contains("ApiModel")) {
            item.attrs.retain(|attr| !is_derive(attr));
            self.0.push(text(&item));
            Grouped.visit_derive_input_mut(&mut item);
            self.0.push(text(&item));
        }
    }
}

/// Puts the type of each field into a group without delimiters, as a macro does.
struct Grouped;

impl VisitMut for Grouped {
    fn visit_field_mut(&mut self, field: &mut Field) {
        let ty = &field.ty;
        field.ty = Type::Verbatim(quote!($(#ty)));
    }
}

impl<'ast> Visit<'ast> for Definitions {
    fn visit_item_struct(&mut self, item: &'ast ItemStruct) {
        self.push(item);
        visit::visit_item_struct(self, item);
    }

    fn visit_item_enum(&mut self, item: &'ast ItemEnum) {
        self.push(item);
        visit::visit_item_enum(self, item);
    }
}

fn text(tokens: impl ToTokens) -> String {
    tokens.to_token_stream().to_string()
}
