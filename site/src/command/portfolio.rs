//! `maatwerk portfolio`: reads many case files and adds them up, what was expected beside what came true.

use super::local_rules::Whose;
use super::{Format, Output, day, json, portfolio_json, portfolio_text, today};
use crate::results_file::ResultsFile;
use clap::Args;
use maatwerk_engine::Date;
use maatwerk_notation::{Fault, read_text};
use maatwerk_widget::portfolio::{Adding, csv, example};
use std::path::{Path, PathBuf};

/// What is to be added up.
#[derive(Args)]
pub(super) struct Asked {
    /// Case files, or folders of them (docs/cases.md says how they are written).
    #[arg(value_name = "FILE|FOLDER", required_unless_present = "example")]
    paths: Vec<PathBuf>,
    /// Add up a made-up pilot of so many households instead.
    #[arg(long, value_name = "HOUSEHOLDS", conflicts_with = "paths")]
    example: Option<usize>,
    /// Go on without the files that cannot be used; each is still named.
    #[arg(long)]
    skip_faulty: bool,
    /// Write a row for each figure, for who reckons on.
    #[arg(long, conflicts_with = "format")]
    csv: bool,
    /// Write what this municipality may publish: no figure about fewer than ten households, none from which that could be
    /// worked out (docs/portfolio.md).
    #[arg(long, value_name = "GM0000", conflicts_with_all = ["csv", "format", "skip_faulty"], value_parser = code)]
    publish: Option<String>,
    /// The day of the cases that are published; today where nobody says.
    #[arg(long, value_name = "2026-06-30", requires = "publish", value_parser = day)]
    on: Option<Date>,
    #[command(flatten)]
    whose: Whose,
    #[command(flatten)]
    output: Output,
}

/// What was added up.
pub(super) struct Added {
    /// The output.
    pub(super) text: String,
    /// What is wrong in the files that do not count.
    pub(super) skipped: Vec<Fault>,
}

/// Adds the files up.
///
/// # Errors
/// Every fault: of each file its first. None of the files counts then, unless they may be skipped.
pub(super) fn run(asked: &Asked) -> Result<Added, Vec<Fault>> {
    let rules = asked.whose.rules().map_err(|fault| vec![fault])?;
    let lang = asked.output.lang;
    let mut adding = Adding::new(&rules.book, &rules.catalogue);
    for (place, text) in example(&rules.catalogue, lang).take(asked.example.unwrap_or_default()).enumerate() {
        adding.add(&format!("example {}", place + 1), &text);
    }
    for path in case_files(&asked.paths).map_err(|fault| vec![fault])? {
        match read_text(&path) {
            Ok(text) => adding.add(&path.display().to_string(), &text),
            Err(fault) => adding.faults.push(fault),
        }
    }
    let Adding { portfolio, faults: skipped, .. } = adding;
    if !skipped.is_empty() && !asked.skip_faulty {
        return Err(skipped);
    }
    let is_made_up = asked.example.is_some();
    let text = match (&asked.publish, asked.output.format) {
        (Some(code), _) => json(&ResultsFile {
            municipality: code.clone(),
            made_up: is_made_up,
            on: asked.on.unwrap_or_else(today).to_string(),
            results: portfolio.publication(),
        }),
        _ if asked.csv => csv(&portfolio, is_made_up),
        (None, Format::Text) => portfolio_text::write(lang, &portfolio, skipped.len(), is_made_up),
        (None, Format::Json) => json(&portfolio_json::Report::new(&portfolio, &skipped, is_made_up)),
    };
    Ok(Added { text, skipped })
}

fn code(text: &str) -> Result<String, String> {
    let is_code = text
        .strip_prefix("GM")
        .is_some_and(|digits| digits.len() == 4 && digits.bytes().all(|one| one.is_ascii_digit()));
    if is_code { Ok(text.to_owned()) } else { Err(format!("found `{text}`, expected GM and four digits")) }
}

/// The files that were named, and those in the folders that were named, in the order of their names.
fn case_files(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Fault> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() { in_folder(path, &mut files)? } else { files.push(path.clone()) }
    }
    Ok(files)
}

fn in_folder(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Fault> {
    let fault = |error: std::io::Error| Fault {
        file: folder.display().to_string(),
        line: 1,
        found: format!("no folder to read ({error})"),
        expected: "a folder with case files".to_owned(),
    };
    let mut entries = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(fault)? {
        let entry = entry.map_err(fault)?;
        entries.push((entry.path(), entry.file_type().map_err(fault)?));
    }
    entries.sort_by(|(one, _), (other, _)| one.cmp(other));
    for (path, kind) in entries {
        let is_case = path.extension().is_some_and(|end| end == "json" || end == "yaml" || end == "yml");
        // A link to a folder could lead round in a circle.
        if kind.is_dir() {
            in_folder(&path, files)?;
        } else if is_case {
            files.push(path);
        }
    }
    Ok(())
}
