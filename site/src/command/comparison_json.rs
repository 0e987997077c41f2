//! A comparison for programs. Amounts are text with two decimals; ratios and chances are numbers with at most four.

use maatwerk_engine::{BreakEven, Case, Comparison};
use maatwerk_notation::{Firmness, Source};
use rust_decimal::{Decimal, RoundingStrategy};
use serde::Serialize;
use serde_json::Number;

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
    payers: Vec<Payer<'a>>,
    assumptions: Assumptions,
    ledger: Vec<Row<'a>>,
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
}

#[derive(Serialize)]
struct Assumptions {
    horizon: usize,
    success: Option<Number>,
    optimism: Option<Number>,
    investment_uplift: Option<Number>,
    discount: Option<Number>,
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
    pub(super) fn new(case: &Case, source: Option<&'a Source>, comparison: &'a Comparison) -> Report<'a> {
        let Comparison { ledger, payers, break_even, payback_month, .. } = comparison;
        Report {
            source: source.map(|source| SourceReport {
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
            payers: payers
                .iter()
                .map(|sum| Payer {
                    payer: &sum.payer,
                    savings: sum.savings.to_string(),
                    investment: sum.investment.to_string(),
                    net: sum.net.to_string(),
                })
                .collect(),
            assumptions: Assumptions {
                horizon: case.assumptions.horizon,
                success: number(case.assumptions.success),
                optimism: number(case.assumptions.optimism),
                investment_uplift: number(case.assumptions.investment_uplift),
                discount: number(case.assumptions.discount),
            },
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

fn four_decimals(share: Decimal) -> Option<Number> {
    number(share.round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero))
}

/// By way of its text, so that no noise of a binary fraction shows: 2.25 % is 0.0225.
fn number(share: Decimal) -> Option<Number> {
    share.normalize().to_string().parse().ok()
}
