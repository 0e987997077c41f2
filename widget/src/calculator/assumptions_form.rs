//! The form of what is assumed.

use super::draft::{FieldId, FieldName};
use super::field::{Extras, select_field, text_field};
use super::workbench::{Action, Workbench};
use crate::format::years;
use maatwerk_engine::Assumptions;
use maatwerk_words::{calculator as words, comparison};
use yew::prelude::*;

/// The assumptions of the case.
pub(super) fn assumptions_form(workbench: &Workbench, dispatch: &Callback<Action>) -> Html {
    let lang = workbench.lang;
    let percent = |name, label: &str, hint: &str| {
        let extras = Extras { hint: Some(hint.to_owned()), numeric: true, ..Extras::default() };
        text_field(workbench, dispatch, FieldId::assumption(name), label.to_owned(), extras)
    };
    let horizons = (1..=Assumptions::MAX_HORIZON).map(|count| (count.to_string(), years(lang, count)));
    let standard = Assumptions::default().horizon;
    let own_level = (String::new(), comparison::price_level_own(lang).to_owned());
    let levels =
        workbench.catalogue.index.years().rev().map(|year| (year.to_string(), words::price_level_of(lang, year)));
    let level = workbench.document.draft.price_level.map(|year| year.to_string()).unwrap_or_default();
    let by_grade = FieldName::MARGINS.into_iter().zip(["A", "B", "C", "D"]);
    html! {
        <div class="mw-card mw-row">
            <div class="mw-row__fields">
                { select_field("horizon".to_owned(), words::horizon(lang), horizons.collect(), &workbench.document.draft.horizon.to_string(),
                    dispatch.reform(move |years: String| Action::ChooseHorizon(years.parse().unwrap_or(standard)))) }
                { percent(FieldName::Success, words::success(lang), words::success_hint(lang)) }
            </div>
            <div class="mw-row__fields">
                { percent(FieldName::Margin, words::margin(lang), words::margin_hint(lang)) }
                { percent(FieldName::Deadweight, words::deadweight(lang), words::deadweight_hint(lang)) }
            </div>
            <details class="mw-details">
                <summary><span>{words::more_assumptions(lang)}</span></summary>
                <div class="mw-row__fields">
                    { percent(FieldName::Discount, words::discount(lang), words::discount_hint(lang)) }
                    { percent(FieldName::Uplift, words::uplift(lang), words::uplift_hint(lang)) }
                </div>
                { select_field("price-level".to_owned(), words::price_level(lang), std::iter::once(own_level).chain(levels).collect(), &level,
                    dispatch.reform(|year: String| Action::ChoosePriceLevel(year.parse().ok()))) }
                <p class="mw-small mw-paragraph--quiet"><span>{words::price_level_hint(lang)}</span></p>
                <p class="mw-small mw-paragraph--quiet"><span>{words::margins_intro(lang)}</span></p>
                <div class="mw-row__fields">
                    { for by_grade.map(|(name, letter)| {
                        let grade = maatwerk_words::grade(lang, letter).name;
                        percent(name, &words::margin_of(lang, letter, grade), "")
                    }) }
                </div>
            </details>
        </div>
    }
}
