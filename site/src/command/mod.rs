//! The subcommands and how they end: 0 done, 1 what `check` or `verify` found wrong, 2 input that cannot be used,
//! 130 stopped halfway.
//!
//! Each command makes its whole output before the first letter is written, so that a fault leaves nothing half said.

mod assess;
mod assessment_json;
mod assessment_text;
mod check;
mod cohort;
mod cohort_json;
mod cohort_text;
mod compare;
mod comparison_json;
mod comparison_text;
mod explanation_text;
mod ladder_text;
mod local_json;
mod local_rules;
mod local_text;
mod municipality;
mod portfolio;
mod portfolio_json;
mod portfolio_text;
mod price_list;
mod site;
mod table;
mod verify;

use clap::{Args, Parser, Subcommand, ValueEnum};
use local_rules::Whose;
use maatwerk_engine::Date;
use maatwerk_notation::{DAY_FORM, parse_day};
use maatwerk_words::Lang;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Solutions made to fit one household: what they cost and save, and what the law has to say.
#[derive(Parser)]
#[command(name = "maatwerk", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Compare muddling on with breaking through: break-even first, then the sums.
    Compare(compare::Asked),
    /// Assess which grounds the law has for a household, and what to ask next.
    Assess(assess::Asked),
    /// Count, over many households, which norms stay open, what is waited for and what blocks.
    Cohort {
        /// A CSV file with a row for each member (docs/cohort.md says how it is written).
        file: PathBuf,
        /// The day for which it must hold; otherwise today.
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
        on: Option<Date>,
        /// Show counts below ten too.
        #[arg(long)]
        exact: bool,
        #[command(flatten)]
        whose: Whose,
        #[command(flatten)]
        output: Output,
    },
    /// Add up many cases: what was expected beside what came true, and what there is to learn.
    Portfolio(portfolio::Asked),
    /// Check a receipt that `maatwerk assess --receipt` or the widget wrote.
    Verify {
        /// The receipt.
        receipt: PathBuf,
        #[command(flatten)]
        whose: Whose,
        /// The language of the output: nl or en.
        #[arg(long, value_name = "nl|en", default_value = "nl", value_parser = language)]
        lang: Lang,
    },
    /// Check everything that the rules, the words and the examples must satisfy.
    Check {
        /// The folder with rules/, words/ and examples/; otherwise the nearest one above.
        #[arg(long, value_name = "DIR")]
        root: Option<PathBuf>,
        /// Also name what is stale on this day; then it ends with 1.
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
        on: Option<Date>,
        /// Check a municipality's own file instead, against the rules of this program.
        #[arg(long, value_name = "FILE", conflicts_with_all = ["root", "on"])]
        municipality: Option<PathBuf>,
    },
    /// Work with a municipality's own file.
    #[command(subcommand)]
    Municipality(municipality::Task),
    /// Write the pages of the site.
    Site(site::Asked),
}

#[derive(Args)]
struct Output {
    /// For people or for programs.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The language of text output: nl or en.
    #[arg(long, value_name = "nl|en", default_value = "nl", value_parser = language)]
    lang: Lang,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

fn day(text: &str) -> Result<Date, String> {
    parse_day(text).ok_or_else(|| format!("found `{text}`, expected {DAY_FORM}"))
}

/// Today in the Netherlands.
fn today() -> Date {
    dutch_day(jiff::Timestamp::now())
}

/// Dutch time: summer from the last Sunday of March to that of October, a rule that needs no list of time zones.
const DUTCH_TIME: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

/// The day in the Netherlands at that moment.
fn dutch_day(now: jiff::Timestamp) -> Date {
    let zone = jiff::tz::TimeZone::posix(DUTCH_TIME).unwrap_or(jiff::tz::TimeZone::UTC);
    let today = now.to_zoned(zone).date();
    Date { year: today.year().unsigned_abs(), month: today.month().unsigned_abs(), day: today.day().unsigned_abs() }
}

fn language(text: &str) -> Result<Lang, String> {
    let lang = Lang::ALL.into_iter().find(|lang| lang.code() == text);
    lang.ok_or_else(|| format!("found `{text}`, expected nl or en"))
}

/// How a program ends that was stopped with Ctrl-C, by custom.
const INTERRUPTED: u8 = 130;

/// Runs the command that was asked for.
pub fn run() -> ExitCode {
    let output = match Arguments::parse().command {
        Command::Compare(asked) => match compare::run(&asked) {
            Ok(text) => Ok(text),
            Err(faults) => {
                faults.iter().for_each(|fault| eprintln!("{fault}"));
                return ExitCode::from(2);
            }
        },
        Command::Assess(asked) => assess::run(&asked),
        Command::Cohort { file, on, exact, whose, output } => match cohort::run(&file, on, exact, &whose, &output) {
            Ok(None) => return ExitCode::from(INTERRUPTED),
            counted => counted.map(Option::unwrap_or_default),
        },
        Command::Portfolio(asked) => match portfolio::run(&asked) {
            Ok(added) => {
                added.skipped.iter().for_each(|fault| eprintln!("{fault}"));
                Ok(added.text)
            }
            Err(faults) => {
                faults.iter().for_each(|fault| eprintln!("{fault}"));
                return ExitCode::from(2);
            }
        },
        Command::Verify { receipt, whose, lang } => match verify::run(&receipt, &whose, lang) {
            Ok(verified) if !verified.holds => {
                say(&verified.text);
                return ExitCode::from(1);
            }
            verified => verified.map(|verified| verified.text),
        },
        Command::Municipality(task) => municipality::run(&task),
        Command::Site(asked) => site::run(asked),
        Command::Check { root, on, municipality } => match check::run(root, on, municipality) {
            Ok(report) if report.faults > 0 || report.stale > 0 => {
                say(&report.text);
                return ExitCode::from(1);
            }
            report => report.map(|report| report.text),
        },
    };
    match output {
        Ok(text) => say(&text),
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::from(2)
        }
    }
}

/// Writes the whole output; a reader who stops reading (`| head`) is no fault.
fn say(text: &str) -> ExitCode {
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            eprintln!("maatwerk: cannot write the output ({error})");
            ExitCode::from(2)
        }
        _ => ExitCode::SUCCESS,
    }
}

/// A value as indented JSON with a newline at its end.
fn json(value: &impl serde::Serialize) -> String {
    // Maps with text keys, numbers and text only: nothing in it can fail to be JSON.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_begins_at_midnight_in_the_netherlands() {
        for (now, day) in [
            ("2026-06-30T21:59:59Z", "2026-06-30"),
            ("2026-06-30T22:00:00Z", "2026-07-01"),
            ("2026-12-31T22:59:59Z", "2026-12-31"),
            ("2026-12-31T23:00:00Z", "2027-01-01"),
            // The days on which the clock changes, the last Sundays of March and October.
            ("2026-03-28T22:59:59Z", "2026-03-28"),
            ("2026-03-29T22:00:00Z", "2026-03-30"),
            ("2026-10-24T22:00:00Z", "2026-10-25"),
            ("2026-10-25T22:59:59Z", "2026-10-25"),
        ] {
            assert_eq!(dutch_day(now.parse().expect(now)).to_string(), day, "{now}");
        }
    }
}
