//! What stands in a folder.

use crate::fault::Fault;
use std::path::{Path, PathBuf};

/// What stands in a folder and `is_one`, by name, so that the order never depends on the machine. `each` says what is
/// expected there: "a file for each law".
pub(crate) fn entries(folder: &Path, each: &str, is_one: impl Fn(&Path) -> bool) -> Result<Vec<PathBuf>, Fault> {
    let fault = |error: std::io::Error| no_folder(folder, each, &error.to_string());
    let mut entries = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(fault)? {
        let path = entry.map_err(fault)?.path();
        if is_one(&path) {
            entries.push(path);
        }
    }
    entries.sort();
    Ok(entries)
}

/// The same where the folder need not be there; without it there is nothing.
pub(crate) fn entries_if_any(folder: &Path, each: &str, is_one: impl Fn(&Path) -> bool) -> Result<Vec<PathBuf>, Fault> {
    if folder.exists() { entries(folder, each, is_one) } else { Ok(Vec::new()) }
}

/// A folder that cannot be read.
pub(crate) fn no_folder(folder: &Path, each: &str, why: &str) -> Fault {
    Fault {
        file: folder.display().to_string(),
        line: 1,
        found: format!("no folder to read ({why})"),
        expected: format!("a folder with {each}"),
    }
}

/// Whether its name ends in `.yaml`.
pub(crate) fn is_yaml(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "yaml")
}
