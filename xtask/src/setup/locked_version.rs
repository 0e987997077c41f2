//! Which wasm-bindgen the clone needs: the tool must be exactly the library's version.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// The version of wasm-bindgen in Cargo.lock.
///
/// # Errors
/// When Cargo.lock cannot be read or does not name it.
pub fn wasm_bindgen(root: &Path) -> Result<String> {
    let lock = fs::read_to_string(root.join("Cargo.lock")).context("cannot read Cargo.lock")?;
    find(&lock, "wasm-bindgen").map(str::to_owned).context("Cargo.lock does not name wasm-bindgen")
}

fn find<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::find;

    const LOCK: &str = "\
[[package]]
name = \"wasm-bindgen-futures\"
version = \"0.4.1\"
dependencies = [
 \"wasm-bindgen\",
]

[[package]]
name = \"wasm-bindgen\"
version = \"0.2.130\"
";

    #[test]
    fn reads_the_package_itself_not_its_relatives() {
        assert_eq!(find(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(find(LOCK, "wasm"), None);
    }
}
