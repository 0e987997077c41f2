//! `maatwerk compare`: reads a case and compares its two futures.

use super::local_rules::Whose;
use super::{Format, Output, comparison_json, comparison_text, json};
use maatwerk_engine::compare;
use maatwerk_notation::{Fault, read_case};
use std::path::Path;

/// Compares the case in the file.
pub(super) fn run(path: &Path, whose: &Whose, output: &Output) -> Result<String, Fault> {
    let rules = whose.rules()?;
    let file = read_case(&rules.book, &rules.catalogue, path)?;
    let Some(case) = file.case.as_ref().filter(|case| !case.lines.is_empty() || !case.measures.is_empty()) else {
        return Err(Fault {
            file: path.display().to_string(),
            line: 1,
            found: "nothing to compare".to_owned(),
            expected: "a case with at least one entry in `lines`, `events` or `measures`".to_owned(),
        });
    };
    let comparison = compare(case);
    Ok(match output.format {
        Format::Text => comparison_text::write(output.lang, &rules.catalogue, case, file.source.as_ref(), &comparison),
        Format::Json => json(&comparison_json::Report::new(case, file.source.as_ref(), &comparison)),
    })
}
