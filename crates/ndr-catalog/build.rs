//! Compiles `content/` and `locales/` into the data that this crate carries.

use std::path::{Path, PathBuf};

use ndr_content::{Diagnostics, FOLDERS, Severity, SourceTree, Style};

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    for folder in FOLDERS {
        println!("cargo::rerun-if-changed={}", root.join(folder).display());
    }
    let mut unreadable = Diagnostics::default();
    let tree = SourceTree::read(&root, &mut unreadable);
    let compiled = ndr_content::compile(&tree);
    let errors: Vec<_> = unreadable
        .iter()
        .chain(&compiled.diagnostics)
        .filter(|fault| fault.severity == Severity::Error)
        .collect();
    for fault in &errors {
        eprint!("{}", ndr_content::render(fault, &tree, Style::Plain, 100));
    }
    assert!(
        errors.is_empty(),
        "{} errors in content/ and locales/; `cargo xtask check` shows them all",
        errors.len()
    );
    let mut catalog = compiled.catalog;
    write("documents.ftl", catalog.detach_texts().as_bytes());
    write(
        "catalog.postcard",
        &postcard::to_stdvec(&catalog).expect("a catalog of strings and enums serializes"),
    );
}

fn write(name: &str, data: &[u8]) {
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join(name);
    std::fs::write(&out, data).unwrap_or_else(|error| panic!("cannot write {}: {error}", out.display()));
}
