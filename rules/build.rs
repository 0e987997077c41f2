//! Compiles the rule files and the templates into the bytes that the program carries; a mistake in a file stops the build.

use maatwerk_engine::GroundCards;
use maatwerk_notation::{Fault, RuleFiles, read_template, template_files};
use std::path::{Path, PathBuf};

const TEMPLATES: &str = "../examples/templates";

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
        TEMPLATES,
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
    let templates = match templates(&rules) {
        Ok(templates) => templates,
        Err(faults) => {
            faults.iter().for_each(|fault| println!("cargo::error={}", fault.to_string().trim_start_matches("../")));
            return;
        }
    };
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    let write = |name: &str, bytes: &[u8]| {
        std::fs::write(Path::new(&out).join(name), bytes).expect("OUT_DIR can be written");
    };
    write("facts", rules.book.facts.len().to_string().as_bytes());
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
    write("templates", templates.as_bytes());
    write("professionals_book", &bytes(postcard::to_allocvec(&book.clone().for_professionals())));
    write("ground_cards", &bytes(postcard::to_allocvec(&GroundCards::of(&book))));
    let norms: Vec<_> = book.amounts.iter().filter(|amount| amount.is_norm()).collect();
    write("norms", &bytes(postcard::to_allocvec(&norms)));
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

/// The templates as an expression, each with its id and its JSON.
fn templates(rules: &RuleFiles) -> Result<String, Vec<Fault>> {
    let one = |path: &PathBuf| {
        let id = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        read_template(rules, path).map(|json| format!("Template {{ id: {id:?}, json: {json:?} }},\n"))
    };
    let files = template_files(Path::new(TEMPLATES)).map_err(|fault| vec![fault])?;
    let templates = files.iter().map(one).collect::<Result<String, _>>()?;
    Ok(format!("&[{templates}]"))
}
