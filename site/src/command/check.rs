//! `maatwerk check`: everything that the rules, the words and the examples must satisfy.
//!
//! One line for every file that was checked; after a fault it goes on with the next.

use maatwerk_engine::{Date, LawBook};
use maatwerk_notation::{
    Checked, Fault, RuleFiles, check_household, check_municipality, check_rules, check_template, check_word_rules,
    check_words, household_folders, municipality_files, template_files,
};
use std::path::{Path, PathBuf};

/// What was checked, a line a file, and how many faults there are.
#[derive(Default)]
pub(super) struct Report {
    pub(super) text: String,
    pub(super) faults: usize,
    /// How much is past the day before which it should have been read again.
    pub(super) stale: usize,
    files: usize,
}

/// Checks the files under `root`, and names what is stale on the day.
pub(super) fn run(root: Option<PathBuf>, on: Option<Date>, municipality: Option<PathBuf>) -> Result<Report, Fault> {
    if let Some(file) = municipality {
        return Ok(Report::of_municipality(&file));
    }
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
    let rules = rules.unwrap_or_else(|| RuleFiles {
        book: maatwerk_rules::law_book(),
        catalogue: maatwerk_rules::catalogue(),
        published: maatwerk_rules::published(),
    });
    report.note(check_word_rules());
    report.note(check_words(&root.join("words"), &rules));
    match household_folders(&root.join("examples/households")) {
        Ok(folders) => folders.iter().for_each(|folder| report.note(check_household(folder, &rules))),
        Err(fault) => report.note_fault(&fault),
    }
    match template_files(&root.join("examples/templates")) {
        Ok(files) => report.note(files.iter().map(|file| check_template(&rules, file)).collect()),
        Err(fault) => report.note_fault(&fault),
    }
    report.note_municipalities(&root.join("municipalities"), &rules);
    report.note_remembered(&rules.book);
    if let Some(day) = on {
        report.note_stale(&rules.book, day);
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
    /// One municipality's own file, against the rules of this program.
    fn of_municipality(file: &Path) -> Report {
        let mut report = Report::default();
        report.note(vec![check_municipality(&maatwerk_rules::law_book(), &maatwerk_rules::catalogue(), file)]);
        report.text += &format!("{} files checked, {} faults\n", report.files, report.faults);
        report
    }

    /// The municipalities' files that stand here; the schema among them is none.
    fn note_municipalities(&mut self, folder: &Path, rules: &RuleFiles) {
        match municipality_files(folder) {
            Ok(files) => {
                let book = rules.book.clone().as_read();
                self.note(files.iter().map(|file| check_municipality(&book, &rules.catalogue, file)).collect());
            }
            Err(fault) => self.note_fault(&fault),
        }
    }

    fn note(&mut self, checked: Vec<Checked>) {
        for Checked { file, faults } in checked {
            self.files += 1;
            if faults.is_empty() {
                self.text += &format!("ok    {file}\n");
            }
            faults.iter().for_each(|fault| self.note_fault(fault));
        }
    }

    /// What was written from memory: nobody meets it until someone has read the text.
    fn note_remembered(&mut self, book: &LawBook) {
        for ground in book.grounds.iter().filter(|ground| ground.read.is_none()) {
            self.text +=
                &format!("memory ground {}: {} article {} was not read\n", ground.id, ground.law, ground.article);
        }
        for amount in &book.amounts {
            for version in amount.versions.iter().filter(|version| version.url.is_none()) {
                self.text += &format!("memory amount {} from {} was not read\n", amount.id, version.valid.from);
            }
        }
    }

    /// What should have been read again before the day. Of an amount only the version for the day counts: what came
    /// before it was replaced. An amount without one has run out.
    fn note_stale(&mut self, book: &LawBook, day: Date) {
        let mut stale = |what: String| {
            self.stale += 1;
            self.text += &format!("stale {what}\n");
        };
        for ground in book.grounds_on(day).filter(|ground| ground.read.is_some()) {
            if let Some(last) = ground.valid.to.filter(|last| *last < day) {
                stale(format!("ground {}: the files speak until {last}", ground.id));
            } else if day > ground.check_before {
                stale(format!("ground {}: to be read again before {}", ground.id, ground.check_before));
            }
        }
        for amount in &book.amounts {
            match amount.on(day) {
                Some(version) if day > version.check_before => {
                    stale(format!("amount {}: to be read again before {}", amount.id, version.check_before));
                }
                None if amount.versions.last().is_some_and(|last| last.valid.from <= day) => {
                    stale(format!("amount {}: no version for {day}", amount.id));
                }
                _ => {}
            }
        }
    }

    fn note_fault(&mut self, fault: &Fault) {
        self.faults += 1;
        self.text += &format!("FAULT {fault}\n");
    }
}
