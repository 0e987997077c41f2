//! Faults with files and folders, said as every other fault.

use maatwerk_notation::Fault;
use std::path::Path;

/// The folder in which the examples and the stylesheets stand.
pub const HOUSE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// A folder that cannot be read.
pub fn folder_fault(folder: &Path, error: &std::io::Error) -> Fault {
    fault(folder, format!("no folder to read ({error})"), "a folder")
}

/// A file that cannot be written.
pub fn writing_fault(path: &Path, error: &std::io::Error) -> Fault {
    fault(path, format!("no way to write ({error})"), "a place where files can be written")
}

/// The first of the faults in a file or a folder, for whoever stops at one.
pub fn first(path: &Path, faults: Vec<Fault>) -> Fault {
    let unnamed = || fault(path, "something that cannot be read".to_owned(), "something without faults");
    faults.into_iter().next().unwrap_or_else(unnamed)
}

fn fault(path: &Path, found: String, expected: &str) -> Fault {
    Fault { file: path.display().to_string(), line: 1, found, expected: expected.to_owned() }
}
