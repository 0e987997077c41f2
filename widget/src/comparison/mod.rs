//! What a comparison says, in a fixed order: from when it pays, who pays and gains, when it is earned back, what it is
//! worth, what of it is realised, what waiting costs, and what success and failure give.

mod band;
mod chart;
mod figure;
mod inputs;
mod ledger_table;
mod payers_table;
mod sums;

use crate::changing::changing;
use crate::format::{euro, euro_in_words, percent, ratio};
use band::band;
use chart::CumulativeChart;
pub(crate) use figure::Figure;
use inputs::Inputs;
pub(crate) use inputs::{GradeBadge, price_source};
pub use inputs::{line_name, measure_name, quantities};
use ledger_table::LedgerTable;
use maatwerk_engine::{BreakEven, Case, Catalogue, Comparison, PayerSum};
use maatwerk_words::{Lang, comparison as words};
use payers_table::PayersTable;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::rc::Rc;
pub use sums::delay_sentence;
use sums::{delay, outcomes, realised, sums_view};
use yew::prelude::*;

/// A ratio above this gets a word of caution: published studies of such households end between 1.9 and a bit over 2.
pub const FAR_ABOVE_STUDIES: Decimal = Decimal::from_parts(5, 0, 0, false, 0);

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
    /// The level of its headings, 2 to 6.
    pub heading_level: u8,
}

/// The comparison of a case; renders on the server and in the browser alike.
#[component]
pub fn ComparisonView(props: &ComparisonProps) -> Html {
    let ComparisonProps { lang, case, comparison, catalogue, heading_level } = props.clone();
    let inputs = |formula: &'static str| {
        html! { <Inputs {lang} case={case.clone()} catalogue={catalogue.clone()} {formula} /> }
    };
    let how = words::how(lang);
    let figure = |label: &'static str, value: String, formula: &'static str| {
        html! { <Figure {label} {value} {how}>{inputs(formula)}</Figure> }
    };
    let sums = |shown| sums_view(lang, heading_level, shown, inputs);
    html! {
        <div class="mw-comparison mw-stack">
            <p class="mw-comparison__sentence">{changing(break_even_sentence(lang, comparison.break_even))}</p>
            { figure(words::break_even(lang), break_even_figure(lang, comparison.break_even), words::formula_break_even(lang)) }
            <PayersTable {lang} comparison={comparison.clone()} />
            <p class="mw-paragraph">{changing(leak_sentence(lang, &comparison))}</p>
            <details class="mw-details mw-figure__account">
                <summary><span>{how}</span><span class="mw-visually-hidden">{format!(" ({})", words::fair_contribution(lang))}</span></summary>
                <p class="mw-account__formula"><span>{words::fair_contribution_text(lang)}</span></p>
                { inputs(words::formula_leak(lang)) }
            </details>
            { figure(words::payback(lang), payback_figure(lang, &comparison), words::formula_payback(lang)) }
            <CumulativeChart {lang} comparison={comparison.clone()} {heading_level} />
            <div class="mw-comparison__figures">
                { figure(words::net(lang), euro_in_words(lang, comparison.net_present_value), words::formula_net(lang)) }
                { figure(words::ratio(lang), ratio_figure(lang, &comparison), words::formula_ratio(lang)) }
                { figure(words::savings(lang), euro(lang, comparison.present_value_savings), words::formula_savings(lang)) }
                { figure(words::investment(lang), euro(lang, comparison.present_value_investment), words::formula_investment(lang)) }
            </div>
            { band(lang, comparison.benefit_cost_ratio) }
            <div class="mw-comparison__caution">
                { for comparison.benefit_cost_ratio.iter().filter(|ratio| **ratio > FAR_ABOVE_STUDIES).map(|_| html! {
                    <p class="mw-alert mw-small"><span>{words::far_above_studies(lang)}</span></p>
                }) }
            </div>
            <div class="mw-comparison__societal">
                { for has_transfer(&case).then(|| html! {
                    <>
                        { figure(words::societal(lang), euro_in_words(lang, comparison.societal_net_present_value), words::formula_societal(lang)) }
                        <p class="mw-small mw-paragraph--quiet"><span>{words::societal_text(lang)}</span></p>
                    </>
                }) }
            </div>
            { sums(realised(lang, &comparison)) }
            { sums(delay(lang, &comparison)) }
            { sums(outcomes(lang, &comparison)) }
            <p class="mw-note mw-small"><span>{words::never_alone(lang)}</span></p>
            <LedgerTable {lang} comparison={comparison.clone()} />
            // On paper nothing can be opened, so what went in is printed with its sources.
            <div class="mw-comparison__paper">{inputs(words::formula_break_even(lang))}</div>
        </div>
    }
}

/// Whether something in the case is income support, so that the sum without it says something else.
fn has_transfer(case: &Case) -> bool {
    case.lines.iter().any(|line| line.transfer) || case.measures.iter().any(|measure| measure.transfer)
}

/// How much of the savings goes to who invests nothing.
pub fn leak_sentence(lang: Lang, comparison: &Comparison) -> String {
    match comparison.leak_share {
        None => words::leak_undefined(lang).to_owned(),
        Some(share) if share.is_zero() => words::leak_nothing(lang).to_owned(),
        Some(share) if share < Decimal::ZERO => words::leak_negative(lang).to_owned(),
        Some(share) => words::leak_some(lang, percent(lang, share)),
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
