//! What is wrong in a file, and where.

use std::fmt;
use std::io::Read;
use std::path::{Path, PathBuf};

/// A mistake in a file that people write by hand: place, what was found, what was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file's name as the reader was given it.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What stands there.
    pub found: String,
    /// What should stand there.
    pub expected: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: found {}, expected {}", self.file, self.line, self.found, self.expected)
    }
}

impl std::error::Error for Fault {}

/// A file that was checked, and what is wrong in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The file's name as in its faults.
    pub file: String,
    /// Nothing when all is well.
    pub faults: Vec<Fault>,
}

impl Checked {
    /// Sorts faults under their files.
    pub(crate) fn by_file(files: Vec<PathBuf>, faults: Vec<Fault>) -> Vec<Checked> {
        let mut checked: Vec<Checked> =
            files.iter().map(|file| Checked { file: file.display().to_string(), faults: Vec::new() }).collect();
        for fault in faults {
            match checked.iter_mut().find(|checked| checked.file == fault.file) {
                Some(checked) if checked.faults.contains(&fault) => {}
                Some(checked) => checked.faults.push(fault),
                None => checked.push(Checked { file: fault.file.clone(), faults: vec![fault] }),
            }
        }
        checked
    }
}

/// What was read; a fault is noted, so that the next file can be read all the same.
pub(crate) fn keep<T>(faults: &mut Vec<Fault>, read: Result<T, Fault>) -> Option<T> {
    read.map_err(|fault| faults.push(fault)).ok()
}

/// The largest file that is read, in bytes.
pub const MAX_FILE: usize = 2_000_000;

/// Reads a file as text.
///
/// # Errors
/// A fault when it cannot be read, is larger than [`MAX_FILE`] or is no UTF-8.
pub fn read_text(path: &Path) -> Result<String, Fault> {
    let file = path.display().to_string();
    let mut bytes = Vec::new();
    std::fs::File::open(path).and_then(|file| file.take(MAX_FILE as u64 + 1).read_to_end(&mut bytes)).map_err(
        |error| Fault {
            file: file.clone(),
            line: 1,
            found: format!("nothing to read ({error})"),
            expected: "a file".to_owned(),
        },
    )?;
    decode(&file, bytes)
}

/// The text of a file that was read; `file` is its name in faults.
///
/// # Errors
/// A fault when it is larger than [`MAX_FILE`] or is no UTF-8.
pub fn decode(file: &str, mut bytes: Vec<u8>) -> Result<String, Fault> {
    let fault =
        |found: String, expected: &str| Fault { file: file.to_owned(), line: 1, found, expected: expected.to_owned() };
    if bytes.len() > MAX_FILE {
        return Err(fault(format!("more than {MAX_FILE} bytes"), "a file of at most 2 MB"));
    }
    // Some editors write a mark before the text that is no part of it.
    let start = if bytes.starts_with("\u{feff}".as_bytes()) { "\u{feff}".len() } else { 0 };
    String::from_utf8(bytes.split_off(start)).map_err(|error| {
        let before = error.utf8_error().valid_up_to();
        let line = 1 + error.as_bytes()[..before].iter().filter(|byte| **byte == b'\n').count();
        Fault { line, ..fault("bytes that are no UTF-8".to_owned(), "UTF-8 text") }
    })
}
