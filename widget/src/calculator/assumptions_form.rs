//! The form of what is assumed.

use super::draft::{FieldId, FieldName};
use super::field::{Extras, select_field, text_field};
use super::workbench::{Action, Workbench};
use crate::format::years;
use maatwerk_engine::Assumptions;
use maatwerk_words::calculator as words;
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
    html! {
        <div class="mw-card mw-row">
            <div class="mw-row__fields">
                { select_field("horizon".to_owned(), words::horizon(lang), horizons.collect(), &workbench.draft.horizon.to_string(),
                    dispatch.reform(move |years: String| Action::ChooseHorizon(years.parse().unwrap_or(standard)))) }
                { percent(FieldName::Discount, words::discount(lang), words::discount_hint(lang)) }
            </div>
            <div class="mw-row__fields">
                { percent(FieldName::Success, words::success(lang), words::success_hint(lang)) }
                { percent(FieldName::Margin, words::margin(lang), words::margin_hint(lang)) }
            </div>
        </div>
    }
}
