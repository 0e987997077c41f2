//! `maatwerk assess`: reads a household and says what the law has for it.

use super::{Format, Output, assessment_json, assessment_text, json};
use maatwerk_engine::{Date, assess};
use maatwerk_notation::{Fault, read_case};
use std::path::Path;

/// Assesses the household in the file.
pub(super) fn run(path: &Path, on: Option<Date>, output: &Output) -> Result<String, Fault> {
    let book = maatwerk_rules::law_book();
    let file = read_case(&book, &maatwerk_rules::catalogue(), path)?;
    let assessment = assess(&book, &file.situation, on.or(file.on).unwrap_or_else(today));
    Ok(match output.format {
        Format::Text => assessment_text::write(output.lang, &book, &file.situation, &assessment),
        Format::Json => json(&assessment_json::Report::new(&book, &assessment)),
    })
}

/// Today in UTC.
fn today() -> Date {
    let today = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
    Date { year: today.year().unsigned_abs(), month: today.month().unsigned_abs(), day: today.day().unsigned_abs() }
}
