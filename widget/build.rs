//! Makes what the visitor downloads lighter: the sheets without comments and line breaks, and no function names, which are
//! a fifth of a bundle. The sections that wasm-bindgen reads stay.

use std::path::Path;

fn main() {
    light_sheets();
    let is = |name: &str, value: &str| std::env::var(name).is_ok_and(|found| found == value);
    if is("CARGO_CFG_TARGET_FAMILY", "wasm") && is("PROFILE", "release") {
        println!("cargo::rustc-link-arg-bins=--strip-all");
        for section in ["target_features", "producers", "__wasm_bindgen_unstable"] {
            println!("cargo::rustc-link-arg-bins=--keep-section={section}");
        }
    }
}

/// Writes every sheet of `styles/` where the bundles take it in.
fn light_sheets() {
    println!("cargo::rerun-if-changed=styles");
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    for entry in std::fs::read_dir("styles").expect("the folder of sheets") {
        let path = entry.expect("a sheet").path();
        let sheet = std::fs::read_to_string(&path).expect("a sheet is text");
        let name = path.file_name().expect("a sheet has a name");
        std::fs::write(Path::new(&out).join(name), light(&sheet)).expect("OUT_DIR can be written");
    }
}

/// A sheet without comments, and with one space for every white space.
fn light(sheet: &str) -> String {
    let pieces = sheet.split("/*").enumerate();
    // Behind the first piece every one begins inside a comment.
    let outside = pieces.filter_map(|(place, piece)| match place {
        0 => Some(piece),
        _ => piece.split_once("*/").map(|(_, rest)| rest),
    });
    outside.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}
