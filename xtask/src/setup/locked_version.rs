//! Which wasm-bindgen the clone needs: the tool must be exactly the library's version.

use crate::lock;
use anyhow::{Context, Result};
use std::path::Path;

/// The version of wasm-bindgen in Cargo.lock.
///
/// # Errors
/// When Cargo.lock cannot be read or does not name it.
pub fn wasm_bindgen(root: &Path) -> Result<String> {
    let found = lock::read(root)?.into_iter().find(|package| package.name == "wasm-bindgen");
    found.map(|package| package.version).context("Cargo.lock does not name wasm-bindgen")
}
