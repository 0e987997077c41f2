//! A comparison for programs. Amounts are text with two decimals; ratios and chances are numbers with at most four.

use super::compare::simulated;
use maatwerk_engine::{BreakEven, Case, Comparison, LineKind, Optimism, cents, tornado};
use maatwerk_notation::{CaseFile, Draws, Firmness};
use rust_decimal::prelude::FromPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::Serialize;
use serde_json::Number;
use std::collections::BTreeMap;

#[derive(Serialize)]
pub(super) struct Report<'a> {
    source: Option<SourceReport<'a>>,
    break_even: &'static str,
    break_even_probability: Option<Number>,
    net_present_value: String,
    present_value_savings: String,
    present_value_investment: String,
    benefit_cost_ratio: Option<Number>,
    payback_month: Option<usize>,
    /// The share of the savings that goes to payers who invest nothing.
    leak_share: Option<Number>,
    realised: String,
    avoided: String,
    cashable: Cashable,
    societal_net_present_value: String,
    cost_of_delay_year: String,
    cost_of_delay_month: String,
    on_success: String,
    on_failure: String,
    payers: Vec<Payer<'a>>,
    lines: Vec<Line<'a>>,
    assumptions: Assumptions,
    tornado: Vec<Bar>,
    simulation: Option<Simulation>,
    ledger: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Cashable {
    cashable: String,
    not_cashable: String,
    unsaid: String,
}

#[derive(Serialize)]
struct Line<'a> {
    what: &'a str,
    price: Option<&'a str>,
    grade: Option<String>,
    unit_price: String,
    kind: &'static str,
    payer: &'a str,
    law: &'a str,
}

#[derive(Serialize)]
struct Bar {
    parameter: &'static str,
    at_low: Option<Number>,
    assumed: Option<Number>,
    at_high: Option<Number>,
    /// Net present value at the lowest value.
    low: String,
    /// Net present value at the highest value.
    high: String,
    switching_value: Option<Number>,
}

#[derive(Serialize)]
struct Simulation {
    mean: String,
    p5: String,
    p50: String,
    p95: String,
    share_positive: Option<Number>,
    draws: usize,
    seed: u64,
}

#[derive(Serialize)]
struct SourceReport<'a> {
    published: &'a str,
    url: Option<&'a str>,
    firm: Option<&'static str>,
}

#[derive(Serialize)]
struct Payer<'a> {
    payer: &'a str,
    savings: String,
    investment: String,
    net: String,
    fair_contribution: Option<String>,
    payback_month: Option<usize>,
}

#[derive(Serialize)]
struct Assumptions {
    horizon: usize,
    success: Option<Number>,
    /// Where it differs by grade: null, and the factors stand in `optimism_by_grade`.
    optimism: Option<Number>,
    optimism_by_grade: Option<BTreeMap<&'static str, Option<Number>>>,
    deadweight: Option<Number>,
    investment_uplift: Option<Number>,
    discount: Option<Number>,
    price_level: Option<u16>,
}

#[derive(Serialize)]
struct Row<'a> {
    payer: &'a str,
    law: &'a str,
    /// From 1, as people count.
    year: usize,
    gross_saving: String,
    saving: String,
    investment: String,
    present_gross_saving: String,
    present_saving: String,
    present_investment: String,
}

impl<'a> Report<'a> {
    pub(super) fn new(file: &'a CaseFile, case: &'a Case, comparison: &'a Comparison) -> Report<'a> {
        let Comparison { ledger, payers, break_even, payback_month, .. } = comparison;
        Report {
            source: file.source.as_ref().map(|source| SourceReport {
                published: &source.published,
                url: source.url.as_deref(),
                firm: source.firm.map(|firm| match firm {
                    Firmness::Claim => "claim",
                    Firmness::Reported => "reported",
                }),
            }),
            break_even: match break_even {
                BreakEven::At(_) => "at",
                BreakEven::NotEvenWhenCertain(_) => "not even when certain",
                BreakEven::Never => "never",
                BreakEven::NothingInvested => "nothing invested",
            },
            break_even_probability: break_even.probability().and_then(four_decimals),
            net_present_value: comparison.net_present_value.to_string(),
            present_value_savings: comparison.present_value_savings.to_string(),
            present_value_investment: comparison.present_value_investment.to_string(),
            benefit_cost_ratio: comparison.benefit_cost_ratio.and_then(four_decimals),
            payback_month: *payback_month,
            leak_share: comparison.leak_share.and_then(four_decimals),
            realised: comparison.realised.to_string(),
            avoided: comparison.avoided.to_string(),
            cashable: Cashable {
                cashable: comparison.cashable.cashable.to_string(),
                not_cashable: comparison.cashable.not_cashable.to_string(),
                unsaid: comparison.cashable.unsaid.to_string(),
            },
            societal_net_present_value: comparison.societal_net_present_value.to_string(),
            cost_of_delay_year: comparison.cost_of_delay_year.to_string(),
            cost_of_delay_month: cents(comparison.cost_of_delay_year / Decimal::from(12)).to_string(),
            on_success: comparison.on_success.to_string(),
            on_failure: comparison.on_failure.to_string(),
            payers: payers
                .iter()
                .map(|sum| Payer {
                    payer: &sum.payer,
                    savings: sum.savings.to_string(),
                    investment: sum.investment.to_string(),
                    net: sum.net.to_string(),
                    fair_contribution: sum.fair_contribution.map(|fair| fair.to_string()),
                    payback_month: sum.payback_month,
                })
                .collect(),
            lines: case.lines.iter().map(line).collect(),
            assumptions: Assumptions {
                horizon: case.assumptions.horizon,
                success: number(case.assumptions.success),
                optimism: case.assumptions.optimism.only().and_then(number),
                optimism_by_grade: by_grade(&case.assumptions.optimism),
                deadweight: number(case.assumptions.deadweight),
                investment_uplift: number(case.assumptions.investment_uplift),
                discount: number(case.assumptions.discount),
                price_level: case.assumptions.price_level,
            },
            tornado: tornado(case).iter().map(bar).collect(),
            simulation: simulation(case, file.simulation),
            ledger: ledger
                .iter()
                .map(|cell| Row {
                    payer: &cell.payer,
                    law: &cell.law,
                    year: cell.year + 1,
                    gross_saving: cell.gross_saving.to_string(),
                    saving: cell.saving.to_string(),
                    investment: cell.investment.to_string(),
                    present_gross_saving: cell.present_gross_saving.to_string(),
                    present_saving: cell.present_saving.to_string(),
                    present_investment: cell.present_investment.to_string(),
                })
                .collect(),
        }
    }
}

fn line(line: &maatwerk_engine::Line) -> Line<'_> {
    Line {
        what: &line.what,
        price: line.price.as_deref(),
        grade: line.grade.map(|grade| format!("{grade:?}")),
        unit_price: line.unit_price.to_string(),
        kind: match line.kind {
            LineKind::Running => "running",
            LineKind::Event => "event",
        },
        payer: &line.payer,
        law: &line.law,
    }
}

fn by_grade(optimism: &Optimism) -> Option<BTreeMap<&'static str, Option<Number>>> {
    let factors = ["A", "B", "C", "D"].into_iter().zip(optimism.by_grade).chain([("own", optimism.own)]);
    optimism.only().is_none().then(|| factors.map(|(grade, factor)| (grade, number(factor))).collect())
}

fn bar(bar: &maatwerk_engine::Bar) -> Bar {
    Bar {
        parameter: bar.parameter.key(),
        at_low: number(bar.range.low),
        assumed: number(bar.range.mode),
        at_high: number(bar.range.high),
        low: bar.low.to_string(),
        high: bar.high.to_string(),
        switching_value: bar.switching_value.and_then(number),
    }
}

fn simulation(case: &Case, draws: Draws) -> Option<Simulation> {
    let spread = simulated(case, draws)?;
    Some(Simulation {
        mean: euro(spread.mean),
        p5: euro(spread.p5),
        p50: euro(spread.p50),
        p95: euro(spread.p95),
        share_positive: Decimal::from_f64(spread.share_positive).and_then(four_decimals),
        draws: spread.draws,
        seed: spread.seed,
    })
}

/// A drawn amount with two decimals.
fn euro(amount: f64) -> String {
    Decimal::from_f64(amount).map(cents).unwrap_or_default().to_string()
}

fn four_decimals(share: Decimal) -> Option<Number> {
    number(share.round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero))
}

/// By way of its text, so that no noise of a binary fraction shows: 2.25 % is 0.0225.
fn number(share: Decimal) -> Option<Number> {
    share.normalize().to_string().parse().ok()
}
