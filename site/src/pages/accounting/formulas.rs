//! The formulas in words and in notation, and what is assumed beforehand.

use super::super::parts::outward;
use maatwerk_engine::Assumptions;
use maatwerk_widget::format::{percent, years};
use maatwerk_words::{Lang, accounting as words};
use yew::prelude::*;

/// Every formula of a comparison.
pub fn formulas(lang: Lang) -> Html {
    let formulas = [
        (words::formula_line(lang), words::formula_line_is(lang), words::formula_line_text(lang)),
        (words::formula_gross(lang), words::formula_gross_is(lang), words::formula_gross_text(lang)),
        (words::formula_saving(lang), words::formula_saving_is(lang), words::formula_saving_text(lang)),
        (words::formula_investment(lang), words::formula_investment_is(lang), words::formula_investment_text(lang)),
        (words::formula_present(lang), words::formula_present_is(lang), words::formula_present_text(lang)),
        (words::formula_net(lang), words::formula_net_is(lang), words::formula_net_text(lang)),
        (words::formula_ratio(lang), words::formula_ratio_is(lang), words::formula_ratio_text(lang)),
        (words::formula_break_even(lang), words::formula_break_even_is(lang), words::formula_break_even_text(lang)),
        (words::formula_payback(lang), words::formula_payback_is(lang), words::formula_payback_text(lang)),
        (words::formula_leak(lang), words::formula_leak_is(lang), words::formula_leak_text(lang)),
        (words::formula_delay(lang), words::formula_delay_is(lang), words::formula_delay_text(lang)),
        (words::formula_avoided(lang), words::formula_avoided_is(lang), words::formula_avoided_text(lang)),
        (words::formula_index(lang), words::formula_index_is(lang), words::formula_index_text(lang)),
        (words::formula_draws(lang), words::formula_draws_is(lang), words::formula_draws_text(lang)),
    ];
    html! {
        <>
            <p class="mw-paragraph">{words::formulas_lead(lang)}</p>
            <dl class="site-formulas">
                { for formulas.into_iter().map(|(term, is, text)| definition(term, html! { is }, html! { text })) }
            </dl>
            <p class="mw-paragraph">{words::rounding(lang)}</p>
        </>
    }
}

/// What is assumed until someone says otherwise.
pub fn parameters(lang: Lang) -> Html {
    let standard = Assumptions::default();
    let source =
        outward("https://www.rwseconomie.nl/discontovoet".to_owned(), "rwseconomie.nl/discontovoet".to_owned());
    let discount = html! { <>{words::parameter_discount_text(lang)}{" "}{ source }</> };
    let success = format!("{} / {}", percent(lang, standard.success), percent(lang, standard.optimism.own));
    html! {
        <dl class="site-formulas">
            { definition(words::parameter_discount(lang), html! { percent(lang, standard.discount) }, discount) }
            { definition(words::parameter_horizon(lang), html! { years(lang, standard.horizon) }, html! { words::parameter_horizon_text(lang) }) }
            { definition(words::parameter_success(lang), html! { success }, html! { words::parameter_success_text(lang) }) }
        </dl>
    }
}

fn definition(term: &'static str, is: Html, text: Html) -> Html {
    html! {
        <div class="site-formula">
            <dt>{term}</dt>
            <dd class="site-formula__is">{ is }</dd>
            <dd>{ text }</dd>
        </div>
    }
}
