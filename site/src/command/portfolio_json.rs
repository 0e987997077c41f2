//! A portfolio for programs. Amounts are text with two decimals; chances and means are numbers with at most four.

use maatwerk_engine::portfolio::{Account, Flow, Portfolio};
use maatwerk_engine::{LessonKind, cents};
use maatwerk_notation::Fault;
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Number;

#[derive(Serialize)]
pub(super) struct Report<'a> {
    made_up: bool,
    households: u64,
    households_with_sum: u64,
    households_with_realised: u64,
    households_compared: u64,
    accounts: Vec<AccountReport<'a>>,
    total: AccountReport<'a>,
    success: Success,
    lead_time_days: LeadTime,
    intakes: Intakes,
    own_scale: OwnScale,
    learning: Vec<Lesson<'a>>,
    objections: Vec<Counted<'a>>,
    skipped: Vec<Skipped<'a>>,
}

#[derive(Serialize)]
struct AccountReport<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    payer: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    law: Option<&'a str>,
    expected: FlowReport,
    expected_of_compared: FlowReport,
    realised: FlowReport,
}

#[derive(Serialize)]
struct FlowReport {
    saved: String,
    invested: String,
    net: String,
}

#[derive(Serialize)]
struct Success {
    succeeded: u64,
    failed: u64,
    share: Option<Number>,
    households_with_chance: u64,
    chance_assumed: Option<Number>,
    chance_come_true: Option<Number>,
}

#[derive(Serialize)]
struct LeadTime {
    households: u64,
    median: Option<u32>,
    p90: Option<u32>,
    mean: Option<Number>,
}

#[derive(Serialize)]
struct Intakes {
    households: u64,
    now: u64,
    after: u64,
    saved: i64,
}

#[derive(Serialize)]
struct OwnScale {
    households: u64,
    mean_before: Option<Number>,
    mean_now: Option<Number>,
    rose: u64,
    same: u64,
    fell: u64,
}

#[derive(Serialize)]
struct Lesson<'a> {
    kind: &'static str,
    #[serde(flatten)]
    counted: Counted<'a>,
}

#[derive(Serialize)]
struct Counted<'a> {
    what: &'a str,
    households: u64,
}

#[derive(Serialize)]
struct Skipped<'a> {
    file: &'a str,
    line: usize,
    found: &'a str,
    expected: &'a str,
}

impl<'a> Report<'a> {
    pub(super) fn new(portfolio: &'a Portfolio, skipped: &'a [Fault], made_up: bool) -> Report<'a> {
        let Portfolio { accounts, success, lead_time, intakes, scale, .. } = portfolio;
        let (assumed, came_true) = success.assumed_and_true().unzip();
        let (before, now) = scale.means().unzip();
        let counted = |(what, households): (&'a str, u64)| Counted { what, households };
        let lessons = |kind: LessonKind, texts: Vec<(&'a str, u64)>| {
            texts.into_iter().map(move |text| Lesson { kind: kind.name(), counted: counted(text) })
        };
        Report {
            made_up,
            households: portfolio.households,
            households_with_sum: portfolio.with_sum,
            households_with_realised: portfolio.with_realised,
            households_compared: portfolio.compared,
            accounts: accounts
                .payers()
                .flat_map(|(payer, _, laws)| {
                    laws.iter().map(move |(law, sums)| AccountReport::new(Some(payer), Some(law), sums))
                })
                .collect(),
            total: AccountReport::new(None, None, &accounts.total()),
            success: Success {
                succeeded: success.succeeded,
                failed: success.failed,
                share: success.share().and_then(number),
                households_with_chance: success.with_chance,
                chance_assumed: assumed.and_then(number),
                chance_come_true: came_true.and_then(number),
            },
            lead_time_days: LeadTime {
                households: lead_time.households(),
                median: lead_time.percentile(50),
                p90: lead_time.percentile(90),
                mean: lead_time.mean().and_then(number),
            },
            intakes: Intakes {
                households: intakes.households,
                now: intakes.now,
                after: intakes.after,
                saved: intakes.saved(),
            },
            own_scale: OwnScale {
                households: scale.households(),
                mean_before: before.and_then(number),
                mean_now: now.and_then(number),
                rose: scale.rose,
                same: scale.same,
                fell: scale.fell,
            },
            learning: LessonKind::ALL
                .into_iter()
                .zip(&portfolio.learning)
                .flat_map(|(kind, texts)| lessons(kind, texts.most_frequent()))
                .collect(),
            objections: portfolio.objections.most_frequent().into_iter().map(counted).collect(),
            skipped: skipped
                .iter()
                .map(|Fault { file, line, found, expected }| Skipped { file, line: *line, found, expected })
                .collect(),
        }
    }
}

impl<'a> AccountReport<'a> {
    fn new(payer: Option<&'a str>, law: Option<&'a str>, sums: &Account) -> AccountReport<'a> {
        let flow = |flow: Flow| FlowReport {
            saved: cents(flow.saved).to_string(),
            invested: cents(flow.invested).to_string(),
            net: cents(flow.net()).to_string(),
        };
        AccountReport {
            payer,
            law,
            expected: flow(sums.expected),
            expected_of_compared: flow(sums.expected_of_compared),
            realised: flow(sums.realised),
        }
    }
}

/// By way of its text, so that no noise of a binary fraction shows.
fn number(number: Decimal) -> Option<Number> {
    number.round_dp(4).normalize().to_string().parse().ok()
}
