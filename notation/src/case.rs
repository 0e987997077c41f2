//! A case as people write it: a household, what runs around it in both futures, and what breaking through asks.

use crate::around::around;
use crate::assumptions::assumptions;
use crate::course::course;
use crate::entries::Desk;
use crate::expected::{Expected, expected};
use crate::fault::{Fault, read_text};
use crate::node::Node;
use crate::plan::plan;
use crate::situation::{SITUATION_FIELDS, situation};
use maatwerk_engine::{Case, Catalogue, Course, Date, LawBook, MAX_DRAWS, Plan, Provision, Situation, USUAL_DRAWS};
use std::path::Path;

/// The fields of a case file.
pub const CASE_FIELDS: &[&str] = &[
    "version",
    "source",
    "on",
    "situation",
    "around",
    "lines",
    "events",
    "measures",
    "assumptions",
    "ranges",
    "simulation",
    "plan",
    "course",
    "expected",
];

/// The version of the notation that is written now; an older one is read too.
pub const CASE_VERSION: u32 = 2;

/// What stands in a case file, or in a file with only a situation.
#[derive(Clone, Debug, Default)]
pub struct CaseFile {
    /// Where the facts come from; `None` in a working file.
    pub source: Option<Source>,
    /// The day for which the case is seen.
    pub on: Option<Date>,
    /// The household.
    pub situation: Situation,
    /// Who stands around it.
    pub around: Vec<Provision>,
    /// What is compared; `None` in a file with only a situation.
    pub case: Option<Case>,
    /// How often it is drawn, and from which seed.
    pub simulation: Draws,
    /// What was agreed.
    pub plan: Option<Plan>,
    /// How it went.
    pub course: Option<Course>,
    /// What must come out.
    pub expected: Vec<Expected>,
}

/// Where the facts of a case were published, and how firm they are. A working file may say it in a few words of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The publication, or those words.
    pub published: String,
    /// Its address; an example has one.
    pub url: Option<String>,
    /// How firm; an example says so.
    pub firm: Option<Firmness>,
}

/// How often a simulation draws, and from which seed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Draws {
    /// So many times, 1 to [`MAX_DRAWS`].
    pub draws: usize,
    /// The seed.
    pub seed: u64,
}

impl Default for Draws {
    fn default() -> Draws {
        Draws { draws: USUAL_DRAWS, seed: 1 }
    }
}

/// How firm published facts are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Firmness {
    /// Someone says so; no calculation was found behind it.
    Claim,
    /// The facts were reported; the sum is ours, with list prices.
    Reported,
}

/// Reads a case, or a bare situation, from a file.
///
/// # Errors
/// The first fault, with file and line.
pub fn read_case(book: &LawBook, catalogue: &Catalogue, path: &Path) -> Result<CaseFile, Fault> {
    parse_case(book, catalogue, &path.display().to_string(), &read_text(path)?)
}

/// Reads a case, or a bare situation, from text. `file` is its name in faults.
///
/// # Errors
/// The first fault, with file and line.
pub fn parse_case(book: &LawBook, catalogue: &Catalogue, file: &str, text: &str) -> Result<CaseFile, Fault> {
    let node = Node::parse(file, text)?;
    let entries = node.entries("a case or a situation")?;
    if entries.iter().any(|(key, _)| key.as_text().is_some_and(|key| SITUATION_FIELDS.contains(&key))) {
        return Ok(CaseFile { situation: situation(book, &node)?, ..CaseFile::default() });
    }
    // Before anything else: a newer file may have fields that are not known here.
    if let Some(version) = node.get("version") {
        check_version(version)?;
    }
    let fields = node.fields(CASE_FIELDS)?;
    let on = fields.get("on").map(Node::date).transpose()?;
    let situation = fields.get("situation").map(|node| situation(book, node)).transpose()?.unwrap_or_default();
    let assumptions = fields.get("assumptions").map(|node| assumptions(&catalogue.index, node)).transpose()?;
    let desk = Desk { book, catalogue, on, assumptions: assumptions.unwrap_or_default() };
    Ok(CaseFile {
        source: fields.get("source").map(source).transpose()?,
        on,
        situation,
        around: fields.get("around").map_or(Ok(Vec::new()), around)?,
        case: desk.case(&fields)?,
        simulation: fields.get("simulation").map_or(Ok(Draws::default()), draws)?,
        plan: fields.get("plan").map(plan).transpose()?,
        course: fields.get("course").map(|node| course(&catalogue.payers, node)).transpose()?,
        expected: fields.get("expected").map_or(Ok(Vec::new()), |node| expected(book, &catalogue.payers, node))?,
    })
}

fn draws(node: &Node) -> Result<Draws, Fault> {
    let fields = node.fields(&["draws", "seed"])?;
    let default = Draws::default();
    let draws = match fields.get("draws") {
        None => default.draws,
        Some(node) => {
            let expected = format!("1 to {MAX_DRAWS} draws");
            let draws = node.parsed(&expected)?;
            if (1..=MAX_DRAWS).contains(&draws) { draws } else { return Err(node.unexpected(expected)) }
        }
    };
    let seed = fields.get("seed").map(|node| node.parsed("a whole number, not negative")).transpose()?;
    Ok(Draws { draws, seed: seed.unwrap_or(default.seed) })
}

/// Refuses a file that a later program wrote.
fn check_version(node: &Node) -> Result<(), Fault> {
    let expected = format!("a version from 1 to {CASE_VERSION}");
    match node.parsed::<u32>(&expected)? {
        0 => Err(node.unexpected(expected)),
        1..=CASE_VERSION => Ok(()),
        newer => Err(node.fault(
            format_args!("a file of version {newer}"),
            format_args!(
                "at most version {CASE_VERSION}; open it with a newer Maatwerkwijzer, which is where it was saved"
            ),
        )),
    }
}

fn source(node: &Node) -> Result<Source, Fault> {
    if let Some(words) = node.as_text().filter(|words| !words.trim().is_empty()) {
        return Ok(Source { published: words.trim().to_owned(), url: None, firm: None });
    }
    let fields = node.fields(&["published", "url", "firm"])?;
    Ok(Source {
        published: fields.text("published")?,
        url: Some(fields.need("url")?.address()?),
        firm: Some(firmness(fields.need("firm")?)?),
    })
}

/// How firm something published is.
pub(crate) fn firmness(node: &Node) -> Result<Firmness, Fault> {
    match node.as_text() {
        Some("claim") => Ok(Firmness::Claim),
        Some("reported") => Ok(Firmness::Reported),
        _ => Err(node.unexpected("claim or reported")),
    }
}
