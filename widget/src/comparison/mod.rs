//! What a comparison says: the break-even sentence first, then the sums, who pays, the chart and its table.

mod chart;
mod figure;
mod inputs;
mod ledger_table;
mod payers_table;

use crate::changing::changing;
use crate::format::{euro, euro_in_words, percent, ratio};
use chart::CumulativeChart;
use figure::Figure;
use inputs::Inputs;
pub use inputs::measure_name;
pub(crate) use inputs::{GradeBadge, price_source};
use ledger_table::LedgerTable;
use maatwerk_engine::{BreakEven, Case, Catalogue, Comparison, PayerSum};
use maatwerk_words::{Lang, comparison as words};
use payers_table::PayersTable;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::rc::Rc;
use yew::prelude::*;

/// A ratio above this gets a word of caution: published studies of such households end between 1.9 and a bit over 2.
const FAR_ABOVE_STUDIES: Decimal = Decimal::from_parts(5, 0, 0, false, 0);

/// What is shown.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ComparisonProps {
    /// The language.
    pub lang: Lang,
    /// The case that was compared.
    pub case: Rc<Case>,
    /// Its comparison.
    pub comparison: Rc<Comparison>,
    /// Where the prices' sources stand.
    pub catalogue: Rc<Catalogue>,
    /// The level of its headings, 2 to 5.
    pub heading_level: u8,
}

/// The comparison of a case; renders on the server and in the browser alike.
#[component]
pub fn ComparisonView(props: &ComparisonProps) -> Html {
    let ComparisonProps { lang, case, comparison, catalogue, heading_level } = props.clone();
    let inputs = |formula: &'static str| {
        html! { <Inputs {lang} case={case.clone()} catalogue={catalogue.clone()} {formula} /> }
    };
    let sentence = break_even_sentence(lang, comparison.break_even);
    html! {
        <div class="mw-comparison mw-stack">
            <p class="mw-comparison__sentence">{changing(sentence)}</p>
            <div class="mw-comparison__figures">
                <Figure label={words::break_even(lang)} value={break_even_figure(lang, comparison.break_even)}
                    how={words::how(lang)}>{inputs(words::formula_break_even(lang))}</Figure>
                <Figure label={words::net(lang)} value={euro_in_words(lang, comparison.net_present_value)}
                    how={words::how(lang)}>{inputs(words::formula_net(lang))}</Figure>
                <Figure label={words::payback(lang)} value={payback_figure(lang, &comparison)}
                    how={words::how(lang)}>{inputs(words::formula_payback(lang))}</Figure>
                <Figure label={words::ratio(lang)} value={ratio_figure(lang, &comparison)}
                    how={words::how(lang)}>{inputs(words::formula_ratio(lang))}</Figure>
                <Figure label={words::savings(lang)} value={euro(lang, comparison.present_value_savings)}
                    how={words::how(lang)}>{inputs(words::formula_savings(lang))}</Figure>
                <Figure label={words::investment(lang)} value={euro(lang, comparison.present_value_investment)}
                    how={words::how(lang)}>{inputs(words::formula_investment(lang))}</Figure>
            </div>
            <div class="mw-comparison__caution">
                { for comparison.benefit_cost_ratio.iter().filter(|ratio| **ratio > FAR_ABOVE_STUDIES).map(|_| html! {
                    <p class="mw-alert mw-small"><span>{words::far_above_studies(lang)}</span></p>
                }) }
            </div>
            <p class="mw-note mw-small"><span>{words::never_alone(lang)}</span></p>
            <CumulativeChart {lang} comparison={comparison.clone()} {heading_level} />
            <PayersTable {lang} comparison={comparison.clone()} />
            <LedgerTable {lang} comparison={comparison.clone()} />
            // On paper nothing can be opened, so what went in is printed with its sources.
            <div class="mw-comparison__paper">{inputs(words::formula_break_even(lang))}</div>
        </div>
    }
}

/// The first sentence of every answer: from which chance of success it pays.
pub fn break_even_sentence(lang: Lang, break_even: BreakEven) -> String {
    match break_even {
        BreakEven::At(chance) => {
            // Of a hundred households, so rounded up: at 35.29 % thirty-five are not yet enough.
            let households = (chance * Decimal::ONE_HUNDRED).ceil().to_u32().unwrap_or(100);
            words::break_even_at(lang, households)
        }
        BreakEven::NotEvenWhenCertain(_) => words::break_even_not_even(lang).to_owned(),
        BreakEven::Never => words::break_even_never(lang).to_owned(),
        BreakEven::NothingInvested => words::break_even_nothing(lang).to_owned(),
    }
}

/// The break-even probability as a figure.
pub fn break_even_figure(lang: Lang, break_even: BreakEven) -> String {
    match break_even {
        BreakEven::At(chance) => percent(lang, chance),
        BreakEven::NotEvenWhenCertain(_) => words::over_hundred(lang).to_owned(),
        BreakEven::Never | BreakEven::NothingInvested => words::undefined(lang).to_owned(),
    }
}

fn ratio_figure(lang: Lang, comparison: &Comparison) -> String {
    comparison.benefit_cost_ratio.map_or_else(|| words::undefined(lang).to_owned(), |value| ratio(lang, value))
}

/// The payback month as a figure.
pub fn payback_figure(lang: Lang, comparison: &Comparison) -> String {
    match comparison.payback_month {
        Some(month) => words::payback_in_month(lang, month),
        None if comparison.break_even == BreakEven::NothingInvested => words::payback_none(lang).to_owned(),
        None => words::payback_not(lang).to_owned(),
    }
}

/// The month in which a payer alone has earned back what it invested itself.
pub fn payback_alone(lang: Lang, payer: &PayerSum) -> String {
    match payer.payback_month {
        Some(month) => words::payback_in_month(lang, month),
        None if payer.investment.is_zero() => words::payback_none(lang).to_owned(),
        None => words::payback_not(lang).to_owned(),
    }
}
