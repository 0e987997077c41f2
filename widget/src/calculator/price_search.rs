//! Finding a price in the catalogue.

use super::line_form::unit_words;
use super::workbench::{Action, SEARCH_ID};
use crate::changing::changing;
use crate::comparison::GradeBadge;
use crate::format::euro;
use maatwerk_engine::{Amount, Catalogue, Price};
use maatwerk_words::{Lang, calculator as words};
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// More than these are not read by anyone; typing on narrows them down.
const SHOWN: usize = 8;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct PriceSearchProps {
    pub(super) lang: Lang,
    pub(super) catalogue: Rc<Catalogue>,
    pub(super) dispatch: Callback<Action>,
}

/// A field to search in, and the prices found.
#[component]
pub(super) fn PriceSearch(props: &PriceSearchProps) -> Html {
    let PriceSearchProps { lang, catalogue, dispatch } = props.clone();
    let query = use_state(String::new);
    let found = find(lang, &catalogue, &query);
    let count = match (query.trim().is_empty(), found.len()) {
        (true, _) => String::new(),
        (false, 0) => words::search_none(lang).to_owned(),
        (false, count) => words::search_found(lang, count),
    };
    let more = found.len().checked_sub(SHOWN).filter(|more| *more > 0).map(|more| words::search_more(lang, more));
    let oninput = {
        let query = query.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                query.set(input.value());
            }
        })
    };
    let choose = |id: &str| {
        let (query, dispatch, id) = (query.clone(), dispatch.clone(), id.to_owned());
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::AddPrice(id.clone()));
            query.set(String::new());
        })
    };
    html! {
        <div class="mw-search mw-no-print">
            <div class="mw-form-field">
                <label class="mw-form-field__label" for={SEARCH_ID}><span>{words::search(lang)}</span></label>
                <div class="mw-form-field__description" id="price-search-hint"><span>{words::search_hint(lang)}</span></div>
                <input class="mw-textbox" id={SEARCH_ID} type="search" autocomplete="off" spellcheck="false"
                    aria-describedby="price-search-hint" value={(*query).clone()} {oninput} />
            </div>
            <p class="mw-small" role="status">{changing(count)}</p>
            <ul class="mw-search__results">
                { for found.iter().take(SHOWN).map(|price| html! {
                    <li key={price.id.clone()} class="mw-search__result">
                        <span class="mw-search__item">{maatwerk_words::price(lang, &price.id).item}</span>
                        <span class="mw-search__price">{price_in_words(lang, price)}</span>
                        <GradeBadge {lang} grade={price.grade} />
                        <button type="button" class="mw-button mw-button--small" onclick={choose(&price.id)}>
                            <span>{words::choose(lang)}</span>
                            <span class="mw-visually-hidden">{format!(" {}", maatwerk_words::price(lang, &price.id).item)}</span>
                        </button>
                    </li>
                }) }
            </ul>
            <div class="mw-small">{ for more.map(changing) }</div>
        </div>
    }
}

/// The prices in whose name, law or id every word of the query stands; none for an empty query.
fn find<'a>(lang: Lang, catalogue: &'a Catalogue, query: &str) -> Vec<&'a Price> {
    // Without accents in capitals: lowering those takes tables that weigh more than the prices.
    let query = query.to_ascii_lowercase();
    let wanted: Vec<&str> = query.split_whitespace().collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let matches = |price: &&Price| {
        let about = maatwerk_words::price(lang, &price.id);
        let text = format!("{} {} {} {}", price.id, about.item, about.unit, price.law).to_ascii_lowercase();
        wanted.iter().all(|word| text.contains(word))
    };
    catalogue.prices.iter().filter(matches).collect()
}

fn price_in_words(lang: Lang, price: &Price) -> String {
    let per = unit_words(lang, price.unit).per;
    match price.amount {
        Amount::Euro(amount) => {
            let range = price.range.map(|range| format!(" ({} – {})", euro(lang, range.low), euro(lang, range.high)));
            format!("{} {per}{}", euro(lang, amount), range.unwrap_or_default())
        }
        Amount::Between(low, high) => format!("{} – {} {per}", euro(lang, low), euro(lang, high)),
        Amount::Unpriced => words::search_unpriced(lang).to_owned(),
    }
}
