//! Compiles the rule files into the bytes that the program carries; a mistake in a file stops the build.

use std::path::Path;

fn main() {
    for watched in ["facts.yaml", "payers.yaml", "amounts.yaml", "prices.csv", "grounds"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let rules = match maatwerk_notation::read_rules(Path::new(".")) {
        Ok(rules) => rules,
        Err(fault) => {
            println!("cargo::error=rules/{}", fault.to_string().trim_start_matches("./"));
            return;
        }
    };
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    let write = |name: &str, bytes: postcard::Result<Vec<u8>>| {
        let bytes = bytes.expect("the rules are plain data");
        std::fs::write(Path::new(&out).join(name), bytes).expect("OUT_DIR can be written");
    };
    write("book", postcard::to_allocvec(&rules.book.as_read()));
    write("catalogue", postcard::to_allocvec(&rules.catalogue));
}
