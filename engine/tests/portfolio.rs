//! Many households added up: what is counted, that sums foot, and that the order makes no difference.

use maatwerk_engine::portfolio::{Account, FEWEST, Household, Portfolio, Shown, Why};
use maatwerk_engine::{Catalogue, LawBook, compare};
use maatwerk_notation::{CaseFile, parse_case};
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::sync::LazyLock;

static BOOK: LazyLock<LawBook> = LazyLock::new(maatwerk_rules::law_book);
static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(maatwerk_rules::catalogue);

#[track_caller]
fn read(text: &str) -> CaseFile {
    parse_case(&BOOK, &CATALOGUE, "case.yaml", text).unwrap_or_else(|fault| panic!("{fault}\n{text}"))
}

fn add_up<'a>(files: impl IntoIterator<Item = &'a CaseFile>) -> Portfolio {
    let mut portfolio = Portfolio::default();
    for CaseFile { around, case, plan, course, .. } in files {
        portfolio.add(Household { around, case: case.as_ref(), plan: plan.as_ref(), course: course.as_ref() });
    }
    portfolio
}

#[track_caller]
fn of(texts: &[&str]) -> Portfolio {
    add_up(&texts.iter().map(|text| read(text)).collect::<Vec<_>>())
}

fn number(text: &str) -> Decimal {
    text.parse().expect(text)
}

/// EUR 3,000 under the Participatiewet against EUR 10,000 under the Jeugdwet, for one year, with this chance.
fn sum(success: &str) -> String {
    format!(
        "lines: [{{ what: a, amount: 10000.00, payer: gemeente, law: Jeugdwet, muddling on: 1, breaking through: 0 }}]\n\
         measures: [{{ what: b, amount: 3000.00, payer: rijk, law: Participatiewet }}]\n\
         assumptions: {{ horizon: 1 year, success: {success} }}\n"
    )
}

const REALISED: &str = "realised: [{ payer: gemeente, law: Jeugdwet, saved: 4000.00, invested: 0 }, \
                        { payer: zorgverzekeraar, law: Zvw, saved: -250.00, invested: 100.00 }]";

#[test]
fn nothing_is_an_empty_portfolio() {
    let empty = of(&[]);
    assert_eq!(empty, Portfolio::default());
    assert_eq!(empty.accounts.total(), Account::default());
    assert_eq!((empty.success.share(), empty.success.assumed_and_true()), (None, None));
    assert_eq!((empty.lead_time.percentile(50), empty.lead_time.mean(), empty.scale.means()), (None, None, None));
}

#[test]
fn expected_is_held_against_realised_only_where_a_household_has_both() {
    let both = format!("{}course: {{ {REALISED} }}\n", sum("50 %"));
    let portfolio = of(&[&both, &sum("100 %"), &format!("course: {{ {REALISED} }}\n"), "lines: []\n"]);
    assert_eq!((portfolio.households, portfolio.with_sum), (4, 2));
    assert_eq!((portfolio.with_realised, portfolio.compared), (2, 1));
    let total = portfolio.accounts.total();
    assert_eq!((total.expected.saved, total.expected.invested), (number("15000"), number("6000")));
    assert_eq!(total.expected_of_compared.net(), number("2000"));
    assert_eq!((total.realised.saved, total.realised.invested), (number("3750"), number("100")));
    let payers: Vec<_> = portfolio.accounts.payers().map(|(payer, sum, _)| (payer, sum.realised.net())).collect();
    assert_eq!(payers, [("gemeente", number("4000")), ("rijk", Decimal::ZERO), ("zorgverzekeraar", number("-350"))]);
}

#[test]
fn the_chance_that_was_assumed_is_held_against_what_came_true() {
    let went = |success: &str, succeeded: &str| format!("{}course: {{ succeeded: {succeeded} }}\n", sum(success));
    let portfolio = of(&[
        &went("90 %", "yes"),
        &went("70 %", "no"),
        &went("10 %", "unknown"),
        "course: { succeeded: yes }\n",
        &sum("20 %"),
    ]);
    let success = &portfolio.success;
    assert_eq!((success.succeeded, success.failed, success.with_chance), (2, 1, 2));
    assert_eq!(success.share().map(|share| share.round_dp(4)), Some(number("0.6667")));
    assert_eq!(success.assumed_and_true(), Some((number("0.8"), number("0.5"))));
}

#[test]
fn lead_times_have_a_middle_a_tail_and_a_mean() {
    let days = |first: &str| format!("course: {{ asked on: 2026-01-01, first help on: {first} }}\n");
    let texts: Vec<String> = (1..=10).map(|day| days(&format!("2026-01-{day:02}"))).collect();
    let mut texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    texts.push("course: { asked on: 2026-01-01 }\n");
    let lead_time = of(&texts).lead_time;
    assert_eq!(lead_time.households(), 10);
    assert_eq!((lead_time.percentile(50), lead_time.percentile(90)), (Some(4), Some(8)));
    assert_eq!((lead_time.percentile(0), lead_time.percentile(100)), (Some(0), Some(9)));
    assert_eq!(lead_time.mean(), Some(number("4.5")));
}

#[test]
fn intakes_are_counted_when_they_stand_there() {
    let around = |stands: &str| format!("  - {{ what: a, law: b, organisation: c, intake: yes, stands: {stands} }}\n");
    let [both, now, after] = ["both", "now", "after"].map(around);
    let without = "  - { what: a, law: b, organisation: c, intake: no }\n";
    let intakes = |parts: &[&str]| of(&[&format!("around:\n{}", parts.concat()), "lines: []\n"]).intakes;
    let found = intakes(&[&both, &now, &now, &after, without]);
    assert_eq!((found.households, found.now, found.after, found.saved()), (1, 3, 2, 1));
    assert_eq!(intakes(&[&after]).saved(), -1);
}

#[test]
fn the_own_scale_counts_where_it_was_asked_twice() {
    let scale = |now: u8, later: u8| format!("plan: {{ scale: {{ now: {now} }} }}\ncourse: {{ scale now: {later} }}\n");
    let texts = [scale(3, 7), scale(5, 5), scale(6, 4), scale(2, 8)];
    let mut texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    texts.extend(["plan: { scale: { now: 1 } }\n", "course: { scale now: 9 }\n"]);
    let change = of(&texts).scale;
    assert_eq!((change.rose, change.same, change.fell), (2, 1, 1));
    assert_eq!(change.means(), Some((number("4"), number("6"))));
}

#[test]
fn what_must_be_learnt_counts_once_a_household_however_it_is_written() {
    let portfolio = of(&[
        "plan: { learning: [{ kind: rule, what: ask less }, { kind: rule, what: Ask less }, { kind: habit, what: ask less }] }\n",
        "plan: { learning: [{ kind: rule, what: ' Ask less' }, { kind: rule, what: call back }, { kind: practice, what: '' }] }\n",
        "plan: { learning: [{ kind: rule, what: wait less }], objections: [{ objection: we never do this }, {}] }\n",
    ]);
    let [rules, habits, practice] = &portfolio.learning;
    assert_eq!(rules.most_frequent(), [("Ask less", 2), ("call back", 1), ("wait less", 1)]);
    assert_eq!((rules.count(), habits.count(), practice.count()), (4, 1, 0));
    assert_eq!(portfolio.objections.most_frequent(), [("we never do this", 1)]);
}

fn euro(low: i64) -> impl Strategy<Value = Decimal> {
    (low..=5_000_000i64).prop_map(|cents| Decimal::new(cents, 2))
}

prop_compose! {
    /// A file with some of everything, or with little of it.
    fn files()(price in euro(0), measure in euro(0), saved in euro(-5_000_000), invested in euro(0), success in 0..=100u8,
        payer in prop::sample::select(&["gemeente", "rijk", "zorgverzekeraar"]), law in prop::sample::select(&["Zvw", "Wlz"]),
        scale in 0..=10u8, later in 0..=10u8, day in 1..=28u8, went in prop::sample::select(&["yes", "no", "unknown"]),
        lesson in prop::sample::select(&["a", "A", "b", "''"]), parts in 0..16u8) -> String {
        let has = |part: u8| parts & (1 << part) != 0;
        let mut text = "around: [{ what: a, law: b, organisation: c, intake: yes }]\n".to_owned();
        if has(0) {
            text += &format!(
                "lines: [{{ what: a, amount: {price}, payer: {payer}, law: {law}, muddling on: 1, breaking through: 0.3 }}]\n\
                 measures: [{{ what: b, amount: {measure}, payer: gemeente, law: Wgs }}]\n\
                 assumptions: {{ success: {success} % }}\n");
        }
        if has(1) {
            text += &format!("plan: {{ scale: {{ now: {scale} }}, learning: [{{ kind: habit, what: {lesson} }}] }}\n");
        }
        if has(2) {
            text += &format!("course: {{ asked on: 2026-01-01, first help on: 2026-01-{day:02}, succeeded: {went}, scale now: {later}");
            if has(3) {
                text += &format!(", realised: [{{ payer: {payer}, law: Wlz, saved: {saved}, invested: {invested} }}]");
            }
            text += " }\n";
        }
        text
    }
}

proptest! {
    #[test]
    fn the_order_of_the_files_makes_no_difference(texts in prop::collection::vec(files(), 0..12), from in any::<prop::sample::Index>()) {
        let files: Vec<CaseFile> = texts.iter().map(|text| read(text)).collect();
        let mut turned: Vec<&CaseFile> = files.iter().rev().collect();
        if !turned.is_empty() {
            turned.rotate_left(from.index(files.len()));
        }
        prop_assert_eq!(add_up(&files), add_up(turned));
    }

    #[test]
    fn sums_foot(texts in prop::collection::vec(files(), 0..12)) {
        let files: Vec<CaseFile> = texts.iter().map(|text| read(text)).collect();
        let portfolio = add_up(&files);
        let total = portfolio.accounts.total();
        let laws: Account = portfolio.accounts.payers().flat_map(|(_, _, laws)| laws.values().copied()).sum();
        prop_assert_eq!(laws, total);
        let comparisons: Vec<_> = files.iter().filter_map(|file| file.case.as_ref()).map(compare).collect();
        let net: Decimal = comparisons.iter().map(|comparison| comparison.net_present_value).sum();
        prop_assert_eq!(total.expected.net(), net);
        let realised = |file: &&CaseFile| file.case.is_some();
        let saved: Decimal = files.iter().filter(realised).filter_map(|file| file.course.as_ref())
            .flat_map(|course| &course.realised).map(|one| one.saved).sum();
        prop_assert_eq!(total.realised.saved, saved);
        prop_assert!(portfolio.compared <= portfolio.with_sum.min(portfolio.with_realised));
        prop_assert_eq!(portfolio.success.known() + files.iter().filter(|file| {
            file.course.as_ref().is_none_or(|course| course.succeeded.is_none())
        }).count() as u64, portfolio.households);
    }
}

/// A household in which this much of a payer's money was expected and came true.
fn compared(payer: &str, law: &str, lesson: &str) -> String {
    format!(
        "lines: [{{ what: a, amount: 1000.00, payer: {payer}, law: {law}, muddling on: 1, breaking through: 0 }}]\n\
         assumptions: {{ horizon: 1 year }}\n\
         plan: {{ scale: {{ now: 3 }}, learning: [{{ kind: rule, what: {lesson} }}] }}\n\
         course:\n  asked on: 2026-01-10\n  first help on: 2026-01-21\n  succeeded: yes\n  scale now: 6\n  \
         realised: [{{ payer: {payer}, law: {law}, saved: 900.00, invested: 0 }}]\n"
    )
}

fn many(parts: &[(usize, String)]) -> Portfolio {
    let files: Vec<_> = parts.iter().flat_map(|(count, text)| std::iter::repeat_n(read(text), *count)).collect();
    add_up(&files)
}

#[test]
fn what_is_published_is_about_ten_households_or_more() {
    let nine = many(&[(9, compared("gemeente", "Jeugdwet", "a"))]).publication();
    assert_eq!(nine.households, Shown::Not(Why::Few));
    assert_eq!((nine.money, nine.lead_time.figure()), (Shown::Not(Why::Few), None));
    assert!(nine.learning.is_empty());

    let parts = [
        (30, compared("gemeente", "Jeugdwet", "a")),
        (20, compared("rijk", "Zvw", "b")),
        (9, compared("politie", "Politiewet", "c")),
    ];
    let published = many(&parts).publication();
    let money = published.money.figure().expect("money");
    let of = |payer: &str| money.payers.iter().find(|one| one.payer == payer).expect("a payer");
    assert_eq!(of("politie").sums, Shown::Not(Why::Few));
    // The total less the others would be what the police saved.
    assert_eq!((of("rijk").sums, of("rijk").laws.len()), (Shown::Not(Why::Hidden), 0));
    let gemeente = of("gemeente").sums.figure().expect("a sum");
    assert_eq!((gemeente.realised.saved, money.total.realised.saved), (number("27000"), number("53100")));
    assert_eq!(published.learning.iter().map(|one| &*one.what).collect::<Vec<_>>(), ["a", "b"]);
    // In none did it fail: that too would be something about fewer than ten.
    assert_eq!(published.success, Shown::Not(Why::Few));
    let scale = published.scale.figure().expect("a scale");
    assert_eq!(
        (scale.rose, scale.same, scale.fell),
        (Shown::Not(Why::Hidden), Shown::Not(Why::Few), Shown::Not(Why::Few))
    );
    let days = published.lead_time.figure().expect("days");
    assert_eq!((days.median, days.nine_in_ten), (Shown::Figure(11), Shown::Not(Why::Few)));
    assert!(published.counts().all(|count| count >= FEWEST), "{published:?}");
}

#[test]
fn where_few_are_left_out_it_is_not_said_over_how_many_it_goes() {
    let published = many(&[(30, compared("gemeente", "Jeugdwet", "a")), (5, "lines: []\n".to_owned())]).publication();
    assert_eq!(published.money.figure().expect("money").over, Shown::Not(Why::Hidden));
    let published = many(&[(30, compared("gemeente", "Jeugdwet", "a")), (12, "lines: []\n".to_owned())]).publication();
    assert_eq!(published.money.figure().expect("money").over, Shown::Figure(30));
}

#[test]
fn what_came_true_in_few_is_not_published_beside_what_was_expected_of_many() {
    let case = |saved: u32| {
        format!(
            "lines: [{{ what: a, amount: 1000.00, payer: gemeente, law: Jeugdwet, muddling on: 1, breaking through: 0 }}]\n\
             assumptions: {{ horizon: 1 year }}\n\
             course:\n  realised: [{{ payer: gemeente, law: Jeugdwet, saved: {saved}.00, invested: 0 }}]\n"
        )
    };
    let published = many(&[(20, case(0)), (1, case(500))]).publication();
    let payers = &published.money.figure().expect("money").payers;
    assert_eq!(payers[0].sums, Shown::Not(Why::Few), "500 euro is one household's");
    let published = many(&[(20, case(0)), (10, case(500))]).publication();
    let payers = &published.money.figure().expect("money").payers;
    assert!(payers[0].sums.figure().is_some());
}
