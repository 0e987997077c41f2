//! `examples/templates`: typical stacked situations to begin a case with, each from published facts.

use crate::case::parse_case;
use crate::fault::{Checked, Fault, read_text};
use crate::folder::{entries_if_any, is_yaml};
use crate::households::check_published;
use crate::node::Node;
use crate::rule_files::RuleFiles;
use std::path::{Path, PathBuf};

/// The files of the templates, by name. Without the folder there are none.
///
/// # Errors
/// A fault when the folder cannot be read.
pub fn template_files(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    entries_if_any(folder, "a file for each template", is_yaml)
}

/// Reads a template, and gives it back as JSON in the notation of cases: what a browser opens as it opens a saved file.
/// What must come out stays behind.
///
/// # Errors
/// Every fault, with file and line: what cannot be read, a source that is not whole, a sum that does not come out.
pub fn read_template(rules: &RuleFiles, path: &Path) -> Result<String, Vec<Fault>> {
    let (file, one) = (path.display().to_string(), |fault| vec![fault]);
    let text = read_text(path).map_err(one)?;
    let book = rules.book.clone().as_read();
    let read = parse_case(&book, &rules.catalogue, &file, &text).map_err(one)?;
    let mut faults = check_published(&book, &file, &read);
    if read.case.is_none() || read.expected.is_empty() || read.around.is_empty() {
        faults.push(Fault {
            file: file.clone(),
            line: 1,
            found: "a template without something to compare, `around` or `expected`".to_owned(),
            expected: "all of them, as every template has".to_owned(),
        });
    }
    if faults.is_empty() { Ok(Node::parse(&file, &text).map_err(one)?.json(&["expected"])) } else { Err(faults) }
}

/// Checks one template.
pub fn check_template(rules: &RuleFiles, path: &Path) -> Checked {
    Checked { file: path.display().to_string(), faults: read_template(rules, path).err().unwrap_or_default() }
}
