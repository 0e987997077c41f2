//! What must come out of an example case, as written beside it.
//!
//! ```yaml
//! expected:
//!   net present value: 7000.00
//!   break-even probability: 30 %
//!   payers: { gemeente: 7000.00 }
//!   verdicts: { pw-20-3: applies }
//! ```

use crate::case::CaseFile;
use crate::fault::Fault;
use crate::node::Node;
use maatwerk_engine::{BreakEven, Comparison, LawBook, assess, cents, compare};
use rust_decimal::{Decimal, RoundingStrategy};

/// One expectation of a case file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// Of what.
    pub outcome: Outcome,
    /// What it must be, as written.
    pub value: String,
    /// Where it stands.
    pub line: usize,
}

/// Something that comes out of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A figure of the comparison, by its name in the file.
    Figure(String),
    /// What a payer saves minus what it invests.
    Net(String),
    /// The verdict on a ground.
    Verdict(String),
}

/// A figure's name and how it is written.
type Figure = (&'static str, fn(&Comparison) -> String);

const FIGURES: &[Figure] = &[
    ("net present value", |sum| sum.net_present_value.to_string()),
    ("present value savings", |sum| sum.present_value_savings.to_string()),
    ("present value investment", |sum| sum.present_value_investment.to_string()),
    ("benefit-cost ratio", |sum| sum.benefit_cost_ratio.map_or(NONE.to_owned(), four_decimals)),
    ("break-even probability", |sum| match sum.break_even {
        BreakEven::At(chance) | BreakEven::NotEvenWhenCertain(chance) => {
            format!("{} %", cents(chance * Decimal::ONE_HUNDRED).normalize())
        }
        BreakEven::Never => "never".to_owned(),
        BreakEven::NothingInvested => "nothing invested".to_owned(),
    }),
    ("payback month", |sum| sum.payback_month.map_or(NONE.to_owned(), |month| month.to_string())),
];

/// What is written where nothing comes out.
const NONE: &str = "none";

fn four_decimals(ratio: Decimal) -> String {
    format!("{:.4}", ratio.round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero))
}

/// Reads the expectations of a case.
pub(crate) fn expected(book: &LawBook, payers: &[String], node: &Node) -> Result<Vec<Expected>, Fault> {
    let figures = FIGURES.iter().map(|(name, _)| *name).collect::<Vec<_>>();
    let allowed = [&figures[..], &["payers", "verdicts"]].concat();
    let fields = node.fields(&allowed)?;
    let mut all = Vec::new();
    for name in figures {
        if let Some(value) = fields.get(name) {
            all.push(expectation(Outcome::Figure(name.to_owned()), value)?);
        }
    }
    let named = |section: &str| fields.get(section).map_or(Ok(&[][..]), |node| node.entries("names and values"));
    for (payer, net) in named("payers")? {
        all.push(expectation(Outcome::Net(crate::amounts::payer_of(payers, payer)?), net)?);
    }
    for (ground, verdict) in named("verdicts")? {
        let id = ground.text("a ground's id")?;
        if book.ground(id).is_none() {
            return Err(ground.fault(format_args!("unknown ground `{id}`"), "the id of a ground"));
        }
        all.push(expectation(Outcome::Verdict(id.to_owned()), verdict)?);
    }
    Ok(all)
}

fn expectation(outcome: Outcome, value: &Node) -> Result<Expected, Fault> {
    Ok(Expected { outcome, value: value.text("what must come out")?.to_owned(), line: value.line() })
}

/// Every expectation of the case that does not come out.
pub(crate) fn check_expected(book: &LawBook, file: &str, case: &CaseFile) -> Vec<Fault> {
    let comparison = case.case.as_ref().map(compare);
    let assessment = case.on.map(|on| assess(book, &case.situation, on));
    let outcome = |outcome: &Outcome| -> Option<String> {
        match outcome {
            Outcome::Figure(name) => {
                let (_, written) = FIGURES.iter().find(|(known, _)| known == name)?;
                comparison.as_ref().map(written)
            }
            Outcome::Net(payer) => {
                let sum = comparison.as_ref()?.payers.iter().find(|sum| sum.payer == *payer)?;
                Some(sum.net.to_string())
            }
            Outcome::Verdict(ground) => Some(assessment.as_ref()?.of(ground)?.verdict.name().to_owned()),
        }
    };
    let mut faults = Vec::new();
    for expected in &case.expected {
        let found = outcome(&expected.outcome).unwrap_or_else(|| NONE.to_owned());
        if found != expected.value {
            let what = match &expected.outcome {
                Outcome::Figure(name) => name.clone(),
                Outcome::Net(payer) => format!("net of {payer}"),
                Outcome::Verdict(ground) => format!("verdict on {ground}"),
            };
            faults.push(Fault {
                file: file.to_owned(),
                line: expected.line,
                found: format!("{what} `{found}`"),
                expected: format!("`{}`, as written here", expected.value),
            });
        }
    }
    faults
}
