//! The rules and the households of the workload; `workload.mjs` and `openfisca.py` have the same.

use maatwerk_engine::cohort::{Column, Program};
use maatwerk_engine::{
    Answer, Asked, Bound, Condition, Date, Fact, FactId, Ground, Kind, LawBook, Period, Power, Reading, Scope,
    Sensitivity, Situation, Test, Value,
};
use std::ops::Range;

/// How many of the 20 rules grant.
pub(crate) const GRANTED: usize = 13;
/// The day of the workload.
pub(crate) const DAY: Date = Date { year: 2026, month: 7, day: 1 };

const LIVES_HERE: FactId = FactId(0);
const SINGLE: FactId = FactId(1);
const TENANT: FactId = FactId(2);
const AGE: FactId = FactId(3);
const INCOME: FactId = FactId(4);
const ASSETS: FactId = FactId(5);
const DEBTS: FactId = FactId(6);
const CHILDREN: FactId = FactId(7);

/// The 20 rules as grounds.
pub fn book() -> LawBook {
    let yes_no = ["lives here", "single", "tenant"].map(|name| fact(name, Kind::YesNo));
    let numbers = ["age", "income", "assets", "debts", "children"];
    let numbers = numbers.map(|name| fact(name, Kind::Number { min: 0, max: 1_000_000 }));
    let facts = yes_no.into_iter().chain(numbers).collect();
    LawBook { facts, grounds: (0..20).map(rule).collect(), ..LawBook::default() }
}

/// The same, ready for many households.
pub fn program(book: &LawBook) -> Program<'_> {
    Program::new(book, DAY)
}

fn fact(name: &str, kind: Kind) -> Fact {
    Fact {
        name: name.to_owned(),
        of: Scope::Household,
        kind,
        sensitivity: Sensitivity::Low,
        changeable: true,
        asked: Asked::Anyone,
        urgent: false,
        adults: false,
    }
}

fn rule(i: i64) -> Ground {
    let from = |fact, low| Condition::Fact(fact, Test::Between(Some(Bound::Number(low)), None));
    let to = |fact, high| Condition::Fact(fact, Test::Between(None, Some(Bound::Number(high))));
    let yes = |fact| Condition::Fact(fact, Test::Is(true));
    let when = Condition::All(vec![
        yes(LIVES_HERE),
        from(AGE, 18),
        to(INCOME, 1400 + 100 * i - 1),
        Condition::Any(vec![to(ASSETS, 5000 + 500 * i - 1), from(DEBTS, 1000 * i + 1)]),
        Condition::Any(vec![yes(SINGLE), from(CHILDREN, 1)]),
    ]);
    Ground {
        id: format!("rule-{i}"),
        law: "workload".to_owned(),
        bwb: "BWBR0000000".to_owned(),
        article: i.to_string(),
        paragraph: None,
        valid: Period { from: DAY, to: None },
        read: Some(Reading { version: DAY, on: DAY, page: None }),
        check_before: DAY,
        power: Power::Must,
        decides: "college".to_owned(),
        domains: Vec::new(),
        paraphrase: String::new(),
        concerns: Condition::ALWAYS,
        when,
        weigh: Vec::new(),
        after: Vec::new(),
        amount: None,
        objections: Vec::new(),
        measures: Vec::new(),
    }
}

/// The income of the household of a turn; only this differs.
fn income(turn: usize) -> i64 {
    2000 + (turn % 50) as i64
}

/// The household of a turn.
pub(crate) fn household(turn: usize) -> Situation {
    let yes = |fact| (fact, Answer::Known(Value::YesNo(true)));
    let number = |fact, number| (fact, Answer::Known(Value::Number(number)));
    let answers = [
        yes(LIVES_HERE),
        yes(SINGLE),
        yes(TENANT),
        number(AGE, 34),
        number(INCOME, income(turn)),
        number(ASSETS, 4000),
        number(DEBTS, 12_000),
        number(CHILDREN, 2),
    ];
    Situation { household: answers.into_iter().collect(), members: Vec::new() }
}

/// What many households answered on one fact.
pub(crate) enum Answers {
    YesNo(Vec<bool>),
    Numbers(Vec<i64>),
}

impl Answers {
    /// Those of some of them.
    pub(crate) fn part(&self, places: Range<usize>) -> Column<'_> {
        match self {
            Answers::YesNo(all) => Column::YesNo(&all[places]),
            Answers::Numbers(all) => Column::Numbers(&all[places]),
        }
    }
}

/// The answers of as many households, the first being that of the turn.
pub(crate) fn columns(turn: usize, count: usize) -> [(FactId, Answers); 8] {
    let yes = |fact| (fact, Answers::YesNo(vec![true; count]));
    let number = |fact, number| (fact, Answers::Numbers(vec![number; count]));
    [
        yes(LIVES_HERE),
        yes(SINGLE),
        yes(TENANT),
        number(AGE, 34),
        (INCOME, Answers::Numbers((turn..turn + count).map(income).collect())),
        number(ASSETS, 4000),
        number(DEBTS, 12_000),
        number(CHILDREN, 2),
    ]
}
