//! A comparison for people: break-even first, then the sums, who pays, and what was assumed.

use super::table::columns;
use maatwerk_engine::{Assumptions, Case, Catalogue, Comparison, Line, LineKind, Measure, Trajectory, cents};
use maatwerk_notation::{Firmness, Source};
use maatwerk_widget::comparison::{break_even_figure, break_even_sentence, measure_name, payback_figure};
use maatwerk_widget::format::{decimal, euro, percent, ratio, years};
use maatwerk_words::{Lang, command as words, comparison as figures};
use rust_decimal::Decimal;

/// Writes the comparison.
pub(super) fn write(
    lang: Lang,
    catalogue: &Catalogue,
    case: &Case,
    source: Option<&Source>,
    comparison: &Comparison,
) -> String {
    let firm = source.and_then(|source| source.firm).map(|firm| match firm {
        Firmness::Claim => format!("{}\n", words::source_claim(lang)),
        Firmness::Reported => format!("{}\n", words::source_reported(lang)),
    });
    let mut parts = vec![
        format!("{}\n{}", break_even_sentence(lang, comparison.break_even), firm.unwrap_or_default()),
        sums(lang, comparison),
        part(figures::payers_caption(lang), &payers(lang, comparison)),
        format!("{}\n", figures::never_alone(lang)),
        part(figures::assumptions(lang), &assumptions(lang, &case.assumptions)),
    ];
    if !case.lines.is_empty() {
        let rows: Vec<_> =
            case.lines.iter().map(|line| line_row(lang, catalogue, line, case.assumptions.horizon)).collect();
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
    columns(&[
        row(figures::break_even(lang), break_even_figure(lang, comparison.break_even)),
        row(figures::net_present_value(lang), euro(lang, comparison.net_present_value)),
        row(figures::present_value_savings(lang), euro(lang, comparison.present_value_savings)),
        row(figures::present_value_investment(lang), euro(lang, comparison.present_value_investment)),
        row(figures::ratio(lang), saved.map_or(figures::undefined(lang).to_owned(), |saved| ratio(lang, saved))),
        row(figures::payback(lang), payback_figure(lang, comparison)),
    ])
}

/// Every payer with, under it, the laws under which it pays: a wrong budget can lie within one payer.
fn payers(lang: Lang, comparison: &Comparison) -> String {
    let row = |name: String, savings: Decimal, investment: Decimal| {
        vec![name, euro(lang, savings), euro(lang, investment), euro(lang, savings - investment)]
    };
    let head = [figures::payer(lang), figures::savings(lang), figures::investment(lang), figures::net(lang)];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for payer in &comparison.payers {
        rows.push(row(maatwerk_words::payer(lang, &payer.payer).to_owned(), payer.savings, payer.investment));
        for (law, savings, investment) in laws(comparison, &payer.payer) {
            rows.push(row(format!("  {}", maatwerk_words::law(lang, law)), savings, investment));
        }
    }
    if comparison.payers.len() > 1 {
        let Comparison { present_value_savings, present_value_investment, .. } = comparison;
        rows.push(row(figures::total(lang).to_owned(), *present_value_savings, *present_value_investment));
    }
    columns(&rows)
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
        row(figures::optimism(lang), factor(assumptions.optimism)),
        row(figures::uplift(lang), factor(assumptions.investment_uplift)),
        row(figures::discount(lang), percent(lang, assumptions.discount)),
    ]);
    format!("{table}  {}\n  {}\n", figures::timing(lang), words::assumed_failure(lang))
}

fn line_row(lang: Lang, catalogue: &Catalogue, line: &Line, horizon: usize) -> Vec<String> {
    let price = line.price.as_ref().and_then(|id| catalogue.price(id));
    let named = price.map(|price| maatwerk_words::price(lang, &price.id));
    let what = named.map(|words| words.item).filter(|_| line.what.is_empty()).unwrap_or(&line.what);
    let future = |trajectory: &Trajectory| {
        let mut years: Vec<Decimal> = (0..horizon).map(|year| trajectory.at(year)).collect();
        // The last one holds on.
        while years.len() > 1 && years[years.len() - 1] == years[years.len() - 2] {
            years.pop();
        }
        let written = |quantity: &Decimal| match line.kind {
            LineKind::Running => decimal(lang, quantity.normalize()),
            LineKind::Event => percent(lang, *quantity),
        };
        years.iter().map(written).collect::<Vec<_>>().join(" / ")
    };
    // An amount of the writer's own in the place of the catalogue's does not borrow its year and grade.
    let listed = price.filter(|price| price.amount.euro() == Some(line.unit_price));
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
                let year = price.year.map(|year| format!(" {year}")).unwrap_or_default();
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
