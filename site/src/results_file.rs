//! What a municipality publishes of its pilot, as a file: written by `maatwerk portfolio --publish`, shown by the site.

use maatwerk_engine::Date;
use maatwerk_engine::portfolio::{FEWEST, Publication};
use maatwerk_notation::{DAY_FORM, Fault, parse_day, read_text};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// The file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResultsFile {
    /// Whose pilot it is: `GM` and four digits.
    pub municipality: String,
    /// Drawn by the computer: no such pilot.
    pub made_up: bool,
    /// The day of the cases, as `2026-06-30`.
    pub on: String,
    /// The figures.
    pub results: Publication,
}

impl ResultsFile {
    /// The day of the cases; `None` for one that was written wrong, which [`read`] refuses.
    pub fn day(&self) -> Option<Date> {
        parse_day(&self.on)
    }
}

/// Reads a file; none where there is none.
///
/// # Errors
/// A file that is not of this form, or that names a count of fewer than [`FEWEST`] households: the command writes none.
pub fn read(path: &Path) -> Result<Option<ResultsFile>, Fault> {
    if !path.exists() {
        return Ok(None);
    }
    let fault = |line, found: String, expected: &str| Fault {
        file: path.display().to_string(),
        line,
        found,
        expected: expected.to_owned(),
    };
    let file: ResultsFile = serde_json::from_str(&read_text(path)?)
        .map_err(|error| fault(error.line().max(1), error.to_string(), "what `maatwerk portfolio --publish` writes"))?;
    if file.day().is_none() {
        return Err(fault(1, format!("`{}` as `on`", file.on), DAY_FORM));
    }
    let too_small = file.results.counts().find(|count| *count < FEWEST);
    match too_small {
        Some(count) => Err(fault(1, format!("a count of {count} households"), "\"fewer than ten\" or \"not shown\"")),
        None => Ok(Some(file)),
    }
}
