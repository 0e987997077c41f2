//! `maatwerk compare`: reads a case and compares its two futures.

use super::local_rules::Whose;
use super::{comparison_json, comparison_text, json, price_list};
use clap::{Args, ValueEnum};
use maatwerk_engine::{Case, Model, Simulation, Spread, compare};
use maatwerk_notation::{Draws, Fault, read_case};
use maatwerk_widget::ledger_csv::ledger_csv;
use maatwerk_words::Lang;
use serde::Serialize;
use std::path::PathBuf;

/// What is asked of the comparison.
#[derive(Args)]
pub(super) struct Asked {
    /// The case (docs/cases.md says how it is written).
    case: PathBuf,
    /// A price list of your own in the place of our prices, CSV or JSON (docs/prices.md says how it is written).
    #[arg(long, value_name = "FILE")]
    prices: Option<PathBuf>,
    #[command(flatten)]
    whose: Whose,
    /// For people, for programs, or line by line for an accountant.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The language of text and CSV: nl or en.
    #[arg(long, value_name = "nl|en", default_value = "nl", value_parser = super::language)]
    lang: Lang,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
    Csv,
}

/// A comparison, and how the prices that it was made with depart from ours.
#[derive(Serialize)]
struct Report<'a> {
    #[serde(flatten)]
    comparison: comparison_json::Report<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    price_list: Vec<price_list::DeviationOf>,
}

/// Compares the case in the file, with a price list in the place of our prices where one was named.
///
/// # Errors
/// The first fault in the case, or every fault in the list.
pub(super) fn run(asked: &Asked) -> Result<String, Vec<Fault>> {
    let Asked { case: path, prices, whose, format, lang } = asked;
    let (format, lang) = (*format, *lang);
    let one = |fault| vec![fault];
    let mut rules = whose.rules().map_err(one)?;
    let mut deviations = Vec::new();
    if let Some(prices) = prices {
        (rules.catalogue, deviations) = price_list::read(lang, &rules.catalogue, prices)?;
    }
    let file = read_case(&rules.book, &rules.catalogue, path).map_err(one)?;
    let Some(case) = file.case.as_ref().filter(|case| !case.lines.is_empty() || !case.measures.is_empty()) else {
        return Err(one(Fault {
            file: path.display().to_string(),
            line: 1,
            found: "nothing to compare".to_owned(),
            expected: "a case with at least one entry in `lines`, `events` or `measures`".to_owned(),
        }));
    };
    let comparison = compare(case);
    Ok(match format {
        Format::Csv => ledger_csv(lang, case, &comparison, &rules.catalogue),
        Format::Text => {
            let text = comparison_text::write(lang, &rules.catalogue, &file, case, &comparison);
            if deviations.is_empty() { text } else { text + &price_list::text(lang, &deviations) }
        }
        Format::Json => json(&Report {
            comparison: comparison_json::Report::new(&file, case, &comparison),
            price_list: price_list::report(deviations),
        }),
    })
}

/// What comes out when the case's assumptions are drawn at random; `None` when nothing was drawn.
pub(super) fn simulated(case: &Case, Draws { draws, seed }: Draws) -> Option<Spread> {
    let mut simulation = Simulation::new(Model::of(case), seed);
    simulation.draw(draws);
    simulation.outcome()
}
