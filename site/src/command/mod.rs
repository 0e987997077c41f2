//! The subcommands and how they end: 0 done, 1 faults found by `check`, 2 input that cannot be used.
//!
//! Each command makes its whole output before the first letter is written, so that a fault leaves nothing half said.

mod assess;
mod assessment_json;
mod assessment_text;
mod check;
mod compare;
mod comparison_json;
mod comparison_text;
mod leaf;
mod site;
mod table;

use clap::{Args, Parser, Subcommand, ValueEnum};
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
    Compare {
        /// The case (docs/cases.md says how it is written).
        case: PathBuf,
        #[command(flatten)]
        output: Output,
    },
    /// Assess which grounds the law has for a household, and what to ask next.
    Assess {
        /// A case, or a file with only a situation.
        case: PathBuf,
        /// The day for which it must hold; otherwise the day in the file, otherwise today.
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
        on: Option<Date>,
        #[command(flatten)]
        output: Output,
    },
    /// Check everything that the rules, the words and the examples must satisfy.
    Check {
        /// The folder with rules/, words/ and examples/; otherwise the nearest one above.
        #[arg(long, value_name = "DIR")]
        root: Option<PathBuf>,
    },
    /// Write the pages of the site.
    Site {
        /// Where to; otherwise $TRUNK_STAGING_DIR, otherwise dist.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
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

fn language(text: &str) -> Result<Lang, String> {
    let lang = Lang::ALL.into_iter().find(|lang| lang.code() == text);
    lang.ok_or_else(|| format!("found `{text}`, expected nl or en"))
}

/// Runs the command that was asked for.
pub fn run() -> ExitCode {
    let output = match Arguments::parse().command {
        Command::Compare { case, output } => compare::run(&case, &output),
        Command::Assess { case, on, output } => assess::run(&case, on, &output),
        Command::Site { out } => site::run(out),
        Command::Check { root } => match check::run(root) {
            Ok(report) if report.faults > 0 => {
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
