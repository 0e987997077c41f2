//! The form of the ranges: a lowest and a highest value for each assumption, the shape, how often is drawn, the seed.

use super::{RangesDraft, RangesField, drawn, name};
use crate::changing::changing;
use crate::element::{element, text};
use crate::format::{decimal, percent};
use maatwerk_engine::{Case, Ranges, Shape};
use maatwerk_words::{Lang, uncertainty as words};
use rust_decimal::Decimal;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The form for a case; what was typed stays with whoever holds the draft and hears of each change.
pub fn ranges_form(lang: Lang, case: &Case, draft: &RangesDraft, onchange: &Callback<RangesDraft>) -> Html {
    let reading = draft.read(case);
    let field = |field: RangesField, label: String, hint: String| {
        let id = field.html_id();
        let (hint_id, fault_id) = (format!("{id}-hint"), format!("{id}-fault"));
        let fault = draft.fault(&reading, field).map(|fault| fault.message(lang));
        let oninput = {
            let (draft, onchange) = (draft.clone(), onchange.clone());
            Callback::from(move |event: InputEvent| {
                if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                    let mut draft = draft.clone();
                    draft.write(field, input.value());
                    onchange.emit(draft);
                }
            })
        };
        let onblur = {
            let (draft, onchange) = (draft.clone(), onchange.clone());
            Callback::from(move |_: FocusEvent| {
                let mut draft = draft.clone();
                draft.leave(field);
                onchange.emit(draft);
            })
        };
        html! {
            <div class="mw-form-field">
                <label class="mw-form-field__label" for={id}>{text("span", "", label)}</label>
                <div id={hint_id.clone()} class="mw-form-field__description">{changing(hint)}</div>
                <div id={fault_id.clone()} aria-live="polite">
                    { for fault.iter().map(|fault| element("p", "mw-form-field__error-message", vec![changing(fault.clone())])) }
                </div>
                <input class="mw-textbox mw-textbox--amount" {id} type="text" inputmode="decimal" autocomplete="off"
                    spellcheck="false" value={draft.typed(field).to_owned()} aria-describedby={format!("{hint_id} {fault_id}")}
                    aria-invalid={if fault.is_some() { "true" } else { "false" }} {oninput} {onblur} />
            </div>
        }
    };
    const PAIRS: [[RangesField; 2]; 4] = [
        [RangesField::SuccessLow, RangesField::SuccessHigh],
        [RangesField::PricesLow, RangesField::PricesHigh],
        [RangesField::OptimismLow, RangesField::OptimismHigh],
        [RangesField::InvestmentLow, RangesField::InvestmentHigh],
    ];
    let used = Ranges::of(&Case { ranges: reading.ranges, assumptions: case.assumptions, ..Case::default() });
    let pairs = drawn(&used).into_iter().zip(PAIRS).map(|((parameter, range), [low, high])| {
        let name = name(lang, parameter);
        let hint = words::ranges_used(lang, percent(lang, range.high), percent(lang, range.low));
        let fields = vec![
            field(low, words::range_low(lang, name), hint.clone()),
            field(high, words::range_high(lang, name), hint),
        ];
        element("div", "mw-row__fields", fields)
    });
    let shape = {
        let (draft, onchange) = (draft.clone(), onchange.clone());
        Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                let shape = if select.value() == PERT { Shape::Pert } else { Shape::Triangular };
                let mut draft = draft.clone();
                draft.shape = shape;
                onchange.emit(draft);
            }
        })
    };
    let draws = decimal(lang, Decimal::from(reading.draws));
    html! {
        <div class="mw-card mw-row">
            { text("p", "mw-small mw-paragraph--quiet", words::ranges_intro(lang)) }
            { for pairs }
            <div class="mw-form-field">
                <label class="mw-form-field__label" for="shape">{text("span", "", words::shape(lang))}</label>
                <select class="mw-select" id="shape" onchange={shape}>
                    <option value="triangular" selected={draft.shape == Shape::Triangular}>{words::shape_triangular(lang)}</option>
                    <option value={PERT} selected={draft.shape == Shape::Pert}>{words::shape_pert(lang)}</option>
                </select>
            </div>
            <div class="mw-row__fields">
                { field(RangesField::Draws, words::draws(lang).to_owned(), words::draws_hint(lang, draws)) }
                { field(RangesField::Seed, words::seed(lang).to_owned(), words::seed_hint(lang, reading.seed)) }
            </div>
        </div>
    }
}

const PERT: &str = "pert";
