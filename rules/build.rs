//! Compiles the rule files into the bytes that the program carries; a mistake in a file stops the build.

use std::path::Path;

fn main() {
    const MUNICIPALITY: &str = "../municipalities/gm0000.json";
    for watched in [
        "facts",
        "payers.yaml",
        "amounts.yaml",
        "prices.csv",
        "price-index.yaml",
        "contradictions.yaml",
        "published.yaml",
        "grounds",
        MUNICIPALITY,
    ] {
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
    let write = |name: &str, bytes: &[u8]| {
        std::fs::write(Path::new(&out).join(name), bytes).expect("OUT_DIR can be written");
    };
    let bytes = |bytes: postcard::Result<Vec<u8>>| bytes.expect("the rules are plain data");
    let book = rules.book.as_read();
    let municipality = maatwerk_notation::read_municipality(&book, &rules.catalogue, Path::new(MUNICIPALITY));
    let municipality = match municipality {
        Ok(municipality) => municipality,
        Err(faults) => {
            faults.iter().for_each(|fault| println!("cargo::error={}", fault.to_string().trim_start_matches("../")));
            return;
        }
    };
    write("professionals_book", &bytes(postcard::to_allocvec(&book.clone().for_professionals())));
    write("residents_book", &bytes(postcard::to_allocvec(&book.clone().for_residents())));
    let book = bytes(postcard::to_allocvec(&book));
    write("municipality", &bytes(postcard::to_allocvec(&municipality)));
    let catalogue = bytes(postcard::to_allocvec(&rules.catalogue));
    // What a receipt names: whoever has the same hash has the same rules.
    write("hash", maatwerk_engine::hash(&[&*book, &*catalogue].concat()).as_bytes());
    write("book", &book);
    write("catalogue", &catalogue);
    write("published", &bytes(postcard::to_allocvec(&rules.published)));
}
