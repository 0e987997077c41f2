//! `maatwerk assess`: reads a household and says what the law has for it.

use super::local_rules::Whose;
use super::{Format, Output, assessment_json, assessment_text, explanation_text, json};
use clap::Args;
use maatwerk_engine::{Date, Seen, assess, receipt};
use maatwerk_notation::{Fault, read_case};
use std::path::{Path, PathBuf};

/// How every receipt begins.
const RECEIPT: &[u8] = b"maatwerk receipt:";

/// What is asked of the assessment.
#[derive(Args)]
pub(super) struct Asked {
    /// A case, or a file with only a situation.
    case: PathBuf,
    /// The day for which it must hold; otherwise the day in the file, otherwise today.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = super::day)]
    on: Option<Date>,
    /// Also name the grounds that speak of another household or another day.
    #[arg(long)]
    all: bool,
    /// Explain the verdict on one ground, down to each fact, and which single fact would open it.
    #[arg(long, value_name = "GROUND")]
    explain: Option<String>,
    /// Write a receipt to this file, which `maatwerk verify` can check.
    #[arg(long, value_name = "FILE")]
    receipt: Option<PathBuf>,
    #[command(flatten)]
    whose: Whose,
    #[command(flatten)]
    output: Output,
}

/// Assesses the household in the file.
pub(super) fn run(asked: &Asked) -> Result<String, Fault> {
    let rules = asked.whose.rules()?;
    let book = &rules.book;
    let file = read_case(book, &rules.catalogue, &asked.case)?;
    let on = asked.on.or(file.on).unwrap_or_else(super::today);
    let seen = Seen { book, situation: &file.situation, on };
    let assessment = assess(book, &file.situation, on);
    let lang = asked.output.lang;
    let output = match (&asked.explain, asked.output.format) {
        (Some(ground), format) => {
            let Some(assessed) = assessment.of(ground) else {
                return Err(unknown_ground(ground, assessment.verdicts.iter().map(|one| &*one.ground.id)));
            };
            match format {
                Format::Text => explanation_text::write(lang, &seen, assessed),
                Format::Json => json(&assessment_json::Explained::new(&rules.municipality, &seen, assessed)),
            }
        }
        (None, Format::Text) => {
            assessment_text::write(lang, &rules.municipality, &seen, &assessment, &file.around, asked.all)
        }
        (None, Format::Json) => {
            json(&assessment_json::Report::new(&rules.municipality, &seen, &assessment, &file.around))
        }
    };
    if let Some(path) = &asked.receipt {
        write(path, &receipt(&seen, &rules.stamp(), &assessment))?;
    }
    Ok(output)
}

fn unknown_ground<'a>(id: &str, known: impl Iterator<Item = &'a str>) -> Fault {
    Fault {
        file: "--explain".to_owned(),
        line: 1,
        found: format!("unknown ground `{id}`"),
        expected: format!("one of: {}", known.collect::<Vec<_>>().join(", ")),
    }
}

/// Writes the receipt. What stands there and is no receipt is left alone: it may be the case itself.
fn write(path: &Path, text: &str) -> Result<(), Fault> {
    let fault = |found: String, expected: &str| Fault {
        file: path.display().to_string(),
        line: 1,
        found,
        expected: expected.to_owned(),
    };
    if path.is_file() && !std::fs::read(path).is_ok_and(|old| old.is_empty() || old.starts_with(RECEIPT)) {
        return Err(fault("another file than a receipt".to_owned(), "a new file, or an earlier receipt to replace"));
    }
    std::fs::write(path, text).map_err(|error| {
        fault(format!("a place where nothing can be written ({error})"), "a file in a folder that is there")
    })
}
