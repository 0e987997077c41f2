//! `maatwerk check`: everything that the rules, the words and the examples must satisfy.
//!
//! One line for every file that was checked; after a fault it goes on with the next.

use maatwerk_notation::{Checked, Fault, RuleFiles, check_household, check_rules, check_words, household_folders};
use std::path::{Path, PathBuf};

/// What was checked, a line a file, and how many faults there are.
#[derive(Default)]
pub(super) struct Report {
    pub(super) text: String,
    pub(super) faults: usize,
    files: usize,
}

/// Checks the files under `root`.
pub(super) fn run(root: Option<PathBuf>) -> Result<Report, Fault> {
    let root = root.or_else(root_above).ok_or_else(|| Fault {
        file: ".".to_owned(),
        line: 1,
        found: "no folder with rules/ and words/, here or above".to_owned(),
        expected: "one, or `--root DIR`".to_owned(),
    })?;
    let mut report = Report::default();
    let (rules, checked) = check_rules(&root.join("rules"));
    report.note(checked);
    // Words and examples are still worth checking when the rules have a fault: against the rules of this program.
    let rules =
        rules.unwrap_or_else(|| RuleFiles { book: maatwerk_rules::law_book(), catalogue: maatwerk_rules::catalogue() });
    report.note(check_words(&root.join("words"), &rules));
    match household_folders(&root.join("examples/households")) {
        Ok(folders) => folders.iter().for_each(|folder| report.note(check_household(folder, &rules))),
        Err(fault) => report.note_fault(&fault),
    }
    report.text += &format!("{} files checked, {} faults\n", report.files, report.faults);
    Ok(report)
}

/// The nearest folder with rules and words; "" is the one we stand in, so that names stay short.
fn root_above() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    let holds = |folder: &Path| folder.join("rules").is_dir() && folder.join("words").is_dir();
    let root = here.ancestors().find(|folder| holds(folder))?;
    Some(if root == here { PathBuf::new() } else { root.to_owned() })
}

impl Report {
    fn note(&mut self, checked: Vec<Checked>) {
        for Checked { file, faults } in checked {
            self.files += 1;
            if faults.is_empty() {
                self.text += &format!("ok    {file}\n");
            }
            faults.iter().for_each(|fault| self.note_fault(fault));
        }
    }

    fn note_fault(&mut self, fault: &Fault) {
        self.faults += 1;
        self.text += &format!("FAULT {fault}\n");
    }
}
