//! Leaves function names out of what the visitor downloads: they are a fifth of it. The sections that wasm-bindgen reads
//! stay.

fn main() {
    let is = |name: &str, value: &str| std::env::var(name).is_ok_and(|found| found == value);
    if is("CARGO_CFG_TARGET_FAMILY", "wasm") && is("PROFILE", "release") {
        println!("cargo::rustc-link-arg-bins=--strip-all");
        for section in ["target_features", "producers", "__wasm_bindgen_unstable"] {
            println!("cargo::rustc-link-arg-bins=--keep-section={section}");
        }
    }
}
