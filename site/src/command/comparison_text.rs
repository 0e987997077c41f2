//! A comparison for people: break-even first, then the sums, who pays, and what was assumed.

use super::compare::simulated;
use super::table::columns;
use maatwerk_engine::{
    Assumptions, Bar, Case, Catalogue, Comparison, Line, LineKind, Measure, Parameter, Price, Trajectory, cents,
    tornado,
};
use maatwerk_notation::{CaseFile, Draws, Firmness};
use maatwerk_widget::comparison::{
    FAR_ABOVE_STUDIES, break_even_figure, break_even_sentence, delay_sentence, leak_sentence, measure_name,
    payback_alone, payback_figure, quantities,
};
use maatwerk_widget::format::{decimal, euro, optimism, percent, ratio, years};
use maatwerk_words::{Lang, command as words, comparison as figures};
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

/// Writes the comparison.
pub(super) fn write(
    lang: Lang,
    catalogue: &Catalogue,
    file: &CaseFile,
    case: &Case,
    comparison: &Comparison,
) -> String {
    let source = file.source.as_ref();
    let firm = source.and_then(|source| source.firm).map(|firm| match firm {
        Firmness::Claim => format!("{}\n", words::source_claim(lang)),
        Firmness::Reported => format!("{}\n", words::source_reported(lang)),
    });
    let mut parts = vec![
        format!("{}\n{}", break_even_sentence(lang, comparison.break_even), firm.unwrap_or_default()),
        part(figures::payers_caption(lang), &payers(lang, comparison)),
        sums(lang, comparison),
        part(figures::realised_heading(lang), &realised(lang, comparison)),
        part(figures::cost_of_delay(lang), &delay(lang, comparison)),
        part(figures::outcomes_heading(lang), &outcomes(lang, comparison)),
        format!("{}\n", figures::never_alone(lang)),
        part(figures::uncertainty(lang), &uncertainty(lang, case, file.simulation)),
        part(figures::assumptions(lang), &assumptions(lang, &case.assumptions)),
    ];
    if !case.lines.is_empty() {
        let rows: Vec<_> = case.lines.iter().map(|line| line_row(lang, catalogue, line, &case.assumptions)).collect();
        parts.push(part(words::what_runs(lang), &columns(&rows)));
    }
    if !case.measures.is_empty() {
        let rows: Vec<_> = case.measures.iter().map(|measure| measure_row(lang, measure)).collect();
        parts.push(part(words::what_it_asks(lang), &columns(&rows)));
    }
    if let Some(source) = source {
        let url = source.url.as_ref().map(|url| format!("  {url}\n")).unwrap_or_default();
        parts.push(part(figures::source(lang), &format!("  {}\n{url}", source.published)));
    }
    parts.join("\n")
}

fn part(title: &str, body: &str) -> String {
    format!("{title}\n{body}")
}

fn sums(lang: Lang, comparison: &Comparison) -> String {
    let saved = comparison.benefit_cost_ratio;
    let row = |name: &str, value: String| vec![name.to_owned(), value];
    let table = columns(&[
        row(figures::break_even(lang), break_even_figure(lang, comparison.break_even)),
        row(figures::payback(lang), payback_figure(lang, comparison)),
        row(figures::net_present_value(lang), euro(lang, comparison.net_present_value)),
        row(figures::ratio(lang), saved.map_or(figures::undefined(lang).to_owned(), |saved| ratio(lang, saved))),
        row(figures::present_value_savings(lang), euro(lang, comparison.present_value_savings)),
        row(figures::present_value_investment(lang), euro(lang, comparison.present_value_investment)),
        row(figures::societal(lang), euro(lang, comparison.societal_net_present_value)),
    ]);
    let caution = comparison.benefit_cost_ratio.filter(|ratio| *ratio > FAR_ABOVE_STUDIES);
    let caution = caution.map(|_| format!("  {}\n", figures::far_above_studies(lang)));
    format!("{table}  {}\n{}", figures::reality_band(lang), caution.unwrap_or_default())
}

fn amounts(lang: Lang, rows: &[(&str, Decimal)]) -> String {
    let row = |(name, amount): &(&str, Decimal)| vec![(*name).to_owned(), euro(lang, *amount)];
    columns(&rows.iter().map(row).collect::<Vec<_>>())
}

fn realised(lang: Lang, comparison: &Comparison) -> String {
    amounts(
        lang,
        &[
            (figures::realised(lang), comparison.realised),
            (figures::avoided(lang), comparison.avoided),
            (figures::cashable(lang), comparison.cashable.cashable),
            (figures::not_cashable(lang), comparison.cashable.not_cashable),
            (figures::cashable_unsaid(lang), comparison.cashable.unsaid),
        ],
    )
}

fn delay(lang: Lang, comparison: &Comparison) -> String {
    let year = comparison.cost_of_delay_year;
    let month = cents(year / Decimal::from(12));
    let sums = [(figures::cost_of_delay_year(lang), year), (figures::cost_of_delay_month(lang), month)];
    format!("{}  {}\n", amounts(lang, &sums), delay_sentence(lang, month))
}

fn outcomes(lang: Lang, comparison: &Comparison) -> String {
    amounts(
        lang,
        &[(figures::on_success(lang), comparison.on_success), (figures::on_failure(lang), comparison.on_failure)],
    )
}

/// What moves the outcome most, and how it spreads when all of it is drawn at random.
fn uncertainty(lang: Lang, case: &Case, draws: Draws) -> String {
    let bars: Vec<Vec<String>> = tornado(case).iter().map(|bar| bar_row(lang, bar)).collect();
    let spread = simulated(case, draws).map(|spread| {
        let drawn = |amount: f64| Decimal::from_f64(amount).unwrap_or_default();
        let amounts = amounts(
            lang,
            &[
                (figures::mean(lang), drawn(spread.mean)),
                (figures::p5(lang), drawn(spread.p5)),
                (figures::p50(lang), drawn(spread.p50)),
                (figures::p95(lang), drawn(spread.p95)),
            ],
        );
        let positive = percent(lang, drawn(spread.share_positive));
        let positive = columns(&[vec![figures::share_positive(lang).to_owned(), positive]]);
        let count = decimal(lang, Decimal::from(spread.draws));
        let [drawn, caution] = [figures::drawn(lang, count, spread.seed), figures::within_ranges(lang).to_owned()];
        format!("{amounts}{positive}  {drawn}\n  {caution}\n")
    });
    columns(&bars) + &spread.unwrap_or_default()
}

fn bar_row(lang: Lang, bar: &Bar) -> Vec<String> {
    let (name, written): (_, fn(Lang, Decimal) -> String) = match bar.parameter {
        Parameter::Success => (figures::parameter_success(lang), percent),
        Parameter::Prices => (figures::parameter_prices(lang), times),
        Parameter::Optimism => (figures::parameter_optimism(lang), times),
        Parameter::Investment => (figures::parameter_investment(lang), times),
        Parameter::Discount => (figures::parameter_discount(lang), percent),
    };
    vec![
        name.to_owned(),
        figures::tornado_low_high(lang, written(lang, bar.range.high), written(lang, bar.range.low)),
        figures::tornado_low_high(lang, euro(lang, bar.high), euro(lang, bar.low)),
        bar.switching_value.map_or(figures::switching_none(lang).to_owned(), |value| {
            figures::switching_value(lang, written(lang, value))
        }),
    ]
}

fn times(lang: Lang, factor: Decimal) -> String {
    format!("× {}", decimal(lang, factor.round_dp(2).normalize()))
}

/// Every payer with, under it, the laws under which it pays: a wrong budget can lie within one payer.
fn payers(lang: Lang, comparison: &Comparison) -> String {
    let row = |name: String, savings: Decimal, investment: Decimal| {
        vec![name, euro(lang, savings), euro(lang, investment), euro(lang, savings - investment)]
    };
    let head = [
        figures::payer(lang),
        figures::savings(lang),
        figures::investment(lang),
        figures::net(lang),
        figures::fair_contribution(lang),
        figures::payback_alone(lang),
    ];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for payer in &comparison.payers {
        let mut sum = row(maatwerk_words::payer(lang, &payer.payer).to_owned(), payer.savings, payer.investment);
        sum.push(payer.fair_contribution.map_or(figures::undefined(lang).to_owned(), |fair| euro(lang, fair)));
        sum.push(payback_alone(lang, payer));
        rows.push(sum);
        for (law, savings, investment) in laws(comparison, &payer.payer) {
            rows.push(row(format!("  {}", maatwerk_words::law(lang, law)), savings, investment));
        }
    }
    if comparison.payers.len() > 1 {
        let Comparison { present_value_savings, present_value_investment, .. } = comparison;
        rows.push(row(figures::total(lang).to_owned(), *present_value_savings, *present_value_investment));
    }
    format!("{}  {}\n", columns(&rows), leak_sentence(lang, comparison))
}

/// The laws under which a payer pays, with savings and investment summed over the years.
fn laws<'a>(comparison: &'a Comparison, payer: &str) -> Vec<(&'a str, Decimal, Decimal)> {
    let mut laws: Vec<(&str, Decimal, Decimal)> = Vec::new();
    for cell in comparison.ledger.iter().filter(|cell| cell.payer == payer) {
        match laws.iter_mut().find(|(law, ..)| *law == cell.law) {
            Some((_, savings, investment)) => {
                *savings += cell.present_saving;
                *investment += cell.present_investment;
            }
            None => laws.push((&cell.law, cell.present_saving, cell.present_investment)),
        }
    }
    laws
}

fn assumptions(lang: Lang, assumptions: &Assumptions) -> String {
    let factor = |factor: Decimal| decimal(lang, factor.normalize());
    let row = |name: &str, value: String| vec![name.to_owned(), value];
    let table = columns(&[
        row(figures::horizon(lang), years(lang, assumptions.horizon)),
        row(figures::success(lang), percent(lang, assumptions.success)),
        row(figures::optimism(lang), optimism(lang, &assumptions.optimism)),
        row(figures::deadweight(lang), percent(lang, assumptions.deadweight)),
        row(figures::price_level_label(lang), price_level(lang, assumptions)),
        row(figures::uplift(lang), factor(assumptions.investment_uplift)),
        row(figures::discount(lang), percent(lang, assumptions.discount)),
    ]);
    format!("{table}  {}\n  {}\n", figures::timing(lang), words::assumed_failure(lang))
}

fn price_level(lang: Lang, assumptions: &Assumptions) -> String {
    assumptions.price_level.map_or(figures::price_level_own(lang).to_owned(), |year| year.to_string())
}

/// The year of a price, and the one to which it was brought; or that it was not.
fn price_year(lang: Lang, assumptions: &Assumptions, line: &Line, price: &Price) -> String {
    let year = price.year.map(|year| format!(" {year}")).unwrap_or_default();
    match (line.indexed, assumptions.price_level) {
        (Some(indexed), _) => format!("{year} → {}", indexed.to),
        (None, Some(level)) if price.year != Some(level) => format!("{year} ({})", figures::not_indexed(lang)),
        (None, _) => year,
    }
}

fn line_row(lang: Lang, catalogue: &Catalogue, line: &Line, assumptions: &Assumptions) -> Vec<String> {
    let price = line.price.as_ref().and_then(|id| catalogue.price(id));
    let named = price.map(|price| maatwerk_words::price(lang, &price.id));
    let what = named.map(|words| words.item).filter(|_| line.what.is_empty()).unwrap_or(&line.what);
    let future = |future: &Trajectory| quantities(lang, line.kind, future, assumptions.horizon);
    // An amount of the writer's own in the place of the catalogue's does not borrow its year and grade.
    let listed = price.filter(|_| line.grade.is_some());
    vec![
        match line.kind {
            LineKind::Running => what.to_owned(),
            LineKind::Event => words::what_may_happen(lang, what),
        },
        match named {
            Some(named) => words::per_unit(lang, euro(lang, line.unit_price), named.unit),
            None => euro(lang, line.unit_price),
        },
        words::futures(lang, future(&line.breaking_through), future(&line.muddling_on)),
        match listed {
            Some(price) => {
                let letter = format!("{:?}", price.grade);
                let grade = words::grade(lang, &letter, maatwerk_words::grade(lang, &letter).name);
                let year = price_year(lang, assumptions, line, price);
                format!("{}{year}, {grade}", price.id)
            }
            None => figures::own_amount(lang).to_owned(),
        },
    ]
}

fn measure_row(lang: Lang, measure: &Measure) -> Vec<String> {
    let (first, last) = (measure.timing.first_year + 1, measure.timing.first_year + measure.timing.years);
    let several = last > first;
    vec![
        measure_name(lang, measure),
        euro(lang, cents(measure.amount)),
        match (measure.timing.monthly, several) {
            (false, false) => words::timing_start(lang, first),
            (false, true) => words::timing_start_years(lang, first, last),
            (true, false) => words::timing_months(lang, first),
            (true, true) => words::timing_months_years(lang, first, last),
        },
        measure.ground.as_ref().map(|ground| words::measure_ground(lang, ground)).unwrap_or_default(),
    ]
}
