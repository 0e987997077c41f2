//! `maatwerk compare`: reads a case and compares its two futures.

use super::local_rules::Whose;
use super::{Format, Output, comparison_json, comparison_text, json};
use maatwerk_engine::{Case, Model, Simulation, Spread, compare};
use maatwerk_notation::{Draws, Fault, read_case};
use std::path::Path;

/// Compares the case in the file.
pub(super) fn run(path: &Path, whose: &Whose, output: &Output) -> Result<String, Fault> {
    let rules = whose.rules()?;
    let file = read_case(&rules.book, &rules.catalogue, path)?;
    let Some(case) = file.case.as_ref().filter(|case| !case.lines.is_empty() || !case.measures.is_empty()) else {
        return Err(Fault {
            file: path.display().to_string(),
            line: 1,
            found: "nothing to compare".to_owned(),
            expected: "a case with at least one entry in `lines`, `events` or `measures`".to_owned(),
        });
    };
    let comparison = compare(case);
    Ok(match output.format {
        Format::Text => comparison_text::write(output.lang, &rules.catalogue, &file, case, &comparison),
        Format::Json => json(&comparison_json::Report::new(&file, case, &comparison)),
    })
}

/// What comes out when the case's assumptions are drawn at random; `None` when nothing was drawn.
pub(super) fn simulated(case: &Case, Draws { draws, seed }: Draws) -> Option<Spread> {
    let mut simulation = Simulation::new(Model::of(case), seed);
    simulation.draw(draws);
    simulation.outcome()
}
