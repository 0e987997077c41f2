//! `examples/households`: a folder an example, with its case and its page in every language.

use crate::case::{CaseFile, read_case};
use crate::expected::check_expected;
use crate::fault::{Checked, Fault, keep};
use crate::folder::entries;
use crate::rule_files::RuleFiles;
use crate::story::{Story, check_story};
use crate::words::LANGUAGES;
use maatwerk_engine::LawBook;
use std::path::{Path, PathBuf};

/// The folders of the examples, by name.
///
/// # Errors
/// A fault when there is nothing to read.
pub fn household_folders(examples: &Path) -> Result<Vec<PathBuf>, Fault> {
    entries(examples, "a folder for each household", Path::is_dir)
}

/// What is wrong in a case from published facts: what does not come out, and a source that is not whole.
pub(crate) fn check_published(book: &LawBook, file: &str, case: &CaseFile) -> Vec<Fault> {
    let mut faults = check_expected(book, file, case);
    if !case.source.as_ref().is_some_and(|source| source.url.is_some() && source.firm.is_some()) {
        faults.push(Fault {
            file: file.to_owned(),
            line: 1,
            found: "no full `source`".to_owned(),
            expected: "a `source` with published, url and firm, as every example has".to_owned(),
        });
    }
    faults
}

/// Checks one example: its case is read, names its source, and everything in `expected` comes out for a visitor, who
/// does not meet what was written from memory; its pages are there in every language, under the same themes, and neither
/// promise nor refuse.
pub fn check_household(folder: &Path, rules: &RuleFiles) -> Vec<Checked> {
    let case = folder.join("case.yaml");
    let book = rules.book.clone().as_read();
    let mut faults = match read_case(&book, &rules.catalogue, &case) {
        Ok(read) => check_published(&book, &case.display().to_string(), &read),
        Err(fault) => vec![fault],
    };
    let mut files = vec![case];
    let mut first: Option<Story> = None;
    for language in LANGUAGES {
        let page = folder.join(format!("{language}.md"));
        if let Some((story, findings)) = keep(&mut faults, check_story(language, &page)) {
            faults.extend(findings);
            match &first {
                Some(first) if first.themes != story.themes => faults.push(other_themes(&page, first)),
                Some(_) => {}
                None => first = Some(story),
            }
        }
        files.push(page);
    }
    Checked::by_file(files, faults)
}

/// A story is found under the same themes in every language.
fn other_themes(page: &Path, first: &Story) -> Fault {
    let themes: Vec<&str> = first.themes.iter().map(|theme| theme.id()).collect();
    Fault {
        file: page.display().to_string(),
        line: 1,
        found: "other `themes` than in the other language".to_owned(),
        expected: format!("themes: [{}]", themes.join(", ")),
    }
}
