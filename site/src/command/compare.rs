//! `maatwerk compare`: reads a case and compares its two futures.

use super::local_rules::Whose;
use super::{Format, Output, comparison_json, comparison_text, json, price_list};
use maatwerk_engine::{Case, Model, Simulation, Spread, compare};
use maatwerk_notation::{Draws, Fault, read_case};
use serde::Serialize;
use std::path::Path;

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
pub(super) fn run(path: &Path, prices: Option<&Path>, whose: &Whose, output: &Output) -> Result<String, Vec<Fault>> {
    let one = |fault| vec![fault];
    let mut rules = whose.rules().map_err(one)?;
    let mut deviations = Vec::new();
    if let Some(prices) = prices {
        (rules.catalogue, deviations) = price_list::read(output.lang, &rules.catalogue, prices)?;
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
    Ok(match output.format {
        Format::Text => {
            let text = comparison_text::write(output.lang, &rules.catalogue, &file, case, &comparison);
            if deviations.is_empty() { text } else { text + &price_list::text(output.lang, &deviations) }
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
