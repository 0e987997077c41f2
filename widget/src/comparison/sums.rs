//! Sums that stand beside each other under one question: realised or avoided, waiting, success or failure.

use crate::changing::changing;
use crate::format::euro;
use maatwerk_engine::{Comparison, cents};
use maatwerk_words::{Lang, comparison as words};
use rust_decimal::Decimal;
use yew::prelude::*;

/// A heading, what it says in words, the sums, and how we got them.
pub(super) struct Sums {
    pub(super) heading: &'static str,
    pub(super) text: String,
    pub(super) sums: Vec<(&'static str, Decimal)>,
    pub(super) formulas: Vec<&'static str>,
}

/// Savings from help that stops, from chances that shrink, and what of it really comes free.
pub(super) fn realised(lang: Lang, comparison: &Comparison) -> Sums {
    let free = comparison.cashable;
    let mut sums = vec![(words::realised(lang), comparison.realised), (words::avoided(lang), comparison.avoided)];
    // Nobody said anything: then three times nothing says less than the one line that asks.
    if free.unsaid != comparison.present_value_savings {
        sums.extend([(words::cashable(lang), free.cashable), (words::not_cashable(lang), free.not_cashable)]);
    }
    sums.push((words::cashable_unsaid(lang), free.unsaid));
    Sums {
        heading: words::realised_heading(lang),
        text: words::avoided_text(lang).to_owned(),
        sums,
        formulas: vec![words::formula_realised(lang), words::formula_cashable(lang)],
    }
}

/// What a month and a year of waiting cost.
pub(super) fn delay(lang: Lang, comparison: &Comparison) -> Sums {
    let year = comparison.cost_of_delay_year;
    let month = cents(year / Decimal::from(12));
    Sums {
        heading: words::cost_of_delay(lang),
        text: delay_sentence(lang, month),
        sums: vec![(words::cost_of_delay_month(lang), month), (words::cost_of_delay_year(lang), year)],
        formulas: vec![words::formula_delay(lang)],
    }
}

/// What a month of waiting costs, or saves, in words.
pub fn delay_sentence(lang: Lang, month: Decimal) -> String {
    match month >= Decimal::ZERO {
        true => words::cost_of_delay_text(lang, euro(lang, month)),
        false => words::cost_of_delay_gain(lang, euro(lang, month.abs())),
    }
}

/// The two outcomes that one household can have.
pub(super) fn outcomes(lang: Lang, comparison: &Comparison) -> Sums {
    Sums {
        heading: words::outcomes_heading(lang),
        text: words::outcomes_text(lang).to_owned(),
        sums: vec![(words::on_success(lang), comparison.on_success), (words::on_failure(lang), comparison.on_failure)],
        formulas: vec![words::formula_outcomes(lang)],
    }
}

/// Shows them; `inputs` is the account under a formula.
pub(super) fn sums_view(lang: Lang, level: u8, shown: Sums, inputs: impl Fn(&'static str) -> Html) -> Html {
    let Sums { heading, text, sums, formulas } = shown;
    html! {
        <section class="mw-sums mw-stack--tight">
            <@{format!("h{}", level.clamp(2, 6))} class="mw-heading-3"><span>{heading}</span></@>
            <p class="mw-paragraph">{changing(text)}</p>
            <dl class="mw-sums__list">
                { for sums.into_iter().map(|(name, sum)| html! {
                    <div class="mw-sums__sum" key={name}>
                        <dt><span>{name}</span></dt>
                        <dd>{changing(euro(lang, sum))}</dd>
                    </div>
                }) }
            </dl>
            <details class="mw-details mw-figure__account">
                <summary><span>{words::how(lang)}</span><span class="mw-visually-hidden">{format!(" ({heading})")}</span></summary>
                { for formulas.into_iter().map(&inputs) }
            </details>
        </section>
    }
}
