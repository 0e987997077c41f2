//! A municipality's own price list in the place of ours: choose a file, see what is wrong in it or how it departs, and put
//! ours back. The file is read on the visitor's own device and goes nowhere.

mod deviations;
mod wording;

use crate::changing::changing;
use crate::element::small_button;
use crate::file_choice::chosen as chosen_in;
use js_sys::Uint8Array;
use maatwerk_engine::{Catalogue, Grade};
use maatwerk_notation::{Flaw, MAX_FILE, PriceList, What, read_price_list};
use maatwerk_words::{Lang, price_list as words};
use std::rc::Rc;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, HtmlElement};
pub use wording::{expected, found};
use yew::prelude::*;

/// The id of the field in which a file is chosen.
const FILE_ID: &str = "price-list-file";

/// A list that is in use.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen {
    /// The file's name.
    pub file: String,
    /// The list.
    pub list: PriceList,
}

impl Chosen {
    /// The catalogue to reckon with: the list's prices in the place of ours, and its names in our words.
    pub fn catalogue(&self, ours: &Catalogue) -> Catalogue {
        let catalogue = ours.clone().with_prices(&self.list.prices);
        let named = self.list.names.iter();
        maatwerk_words::name_prices(named.filter_map(|(id, name)| Some((&**id, &**name, catalogue.price(id)?.unit))));
        catalogue
    }
}

/// What the view is told.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PriceListViewProps {
    /// The language.
    pub lang: Lang,
    /// The level of its heading, 2 to 6.
    pub heading_level: u8,
    /// Our own prices, with which a list is compared.
    pub ours: Rc<Catalogue>,
    /// The list that is in use.
    pub chosen: Option<Rc<Chosen>>,
    /// Is told of a list that can be used, or that ours are wanted again.
    pub onchange: Callback<Option<Rc<Chosen>>>,
}

/// What happened to the file that was chosen last, where it is not simply in use.
#[derive(Clone, Debug, PartialEq)]
enum Stage {
    Nothing,
    Reading,
    Unreadable,
    PutBack,
    Flawed(String, Rc<Vec<Flaw>>),
}

/// The view.
#[component]
pub fn PriceListView(props: &PriceListViewProps) -> Html {
    let PriceListViewProps { lang, heading_level, ours, chosen, onchange } = props.clone();
    let stage = use_state(|| Stage::Nothing);
    let field = use_node_ref();
    let onfile = {
        let (stage, ours, onchange) = (stage.clone(), ours.clone(), onchange.clone());
        Callback::from(move |event: Event| {
            let Some(file) = chosen_in(&event).pop() else { return };
            let (stage, ours, onchange) = (stage.clone(), ours.clone(), onchange.clone());
            stage.set(Stage::Reading);
            spawn_local(async move { stage.set(read(&ours, file, &onchange).await) });
        })
    };
    let onputback = {
        let (stage, field) = (stage.clone(), field.clone());
        onchange.reform(move |_: MouseEvent| {
            stage.set(Stage::PutBack);
            // The button that was pressed goes; whoever works by keyboard must not start at the top again.
            if let Some(field) = field.cast::<HtmlElement>() {
                // An element that cannot take the focus leaves it where it is.
                let _ = field.focus();
            }
            None
        })
    };
    let label = if chosen.is_some() { words::choose_other(lang) } else { words::choose(lang) };
    html! {
        <section class="mw-price-list mw-stack--tight mw-no-print">
            <@{format!("h{}", heading_level.clamp(2, 6))} class="mw-heading-3"><span>{words::heading(lang)}</span></@>
            <p class="mw-paragraph mw-paragraph--quiet"><span>{words::lead(lang)}</span></p>
            <div class="mw-form-field">
                <label class="mw-form-field__label" for={FILE_ID}>{changing(label)}</label>
                <div class="mw-form-field__description" id="price-list-hint"><span>{wording::columns(lang)}</span></div>
                <input ref={field} id={FILE_ID} type="file" accept=".csv,.json,.txt,text/csv,application/json"
                    class="mw-price-list__file" aria-describedby="price-list-hint" onchange={onfile} />
            </div>
            <div role="status">{ said(lang, &stage, chosen.as_deref()) }</div>
            <div>{ for flaws(lang, &stage, &ours) }</div>
            <div>{ for chosen.as_deref().map(|chosen| in_use(lang, &ours, chosen, onputback)) }</div>
        </section>
    }
}

/// Reads the file; a list that can be used is handed on.
async fn read(ours: &Catalogue, file: File, onchange: &Callback<Option<Rc<Chosen>>>) -> Stage {
    let name = file.name();
    if file.size() > MAX_FILE as f64 {
        return Stage::Flawed(name, Rc::new(vec![Flaw { line: 1, what: What::TooLarge }]));
    }
    let Ok(buffer) = JsFuture::from(file.array_buffer()).await else { return Stage::Unreadable };
    match read_price_list(ours, &Uint8Array::new(&buffer).to_vec()) {
        Ok(list) => {
            onchange.emit(Some(Rc::new(Chosen { file: name, list })));
            Stage::Nothing
        }
        Err(flaws) => Stage::Flawed(name, Rc::new(flaws)),
    }
}

fn said(lang: Lang, stage: &Stage, chosen: Option<&Chosen>) -> Html {
    let (class, text) = match (stage, chosen) {
        (Stage::Reading, _) => ("", words::reading(lang).to_owned()),
        (Stage::Unreadable, _) => ("mw-alert", words::unreadable(lang).to_owned()),
        (Stage::Flawed(file, flaws), _) => match flaws.len() {
            1 => ("mw-alert", words::flaws_one(lang, file)),
            count => ("mw-alert", words::flaws_many(lang, count, file)),
        },
        (_, Some(chosen)) => match chosen.list.prices.len() {
            1 => ("mw-note", words::in_use_one(lang, &chosen.file)),
            count => ("mw-note", words::in_use_many(lang, count, &chosen.file)),
        },
        (Stage::PutBack, None) => ("mw-note", words::put_back_done(lang).to_owned()),
        (Stage::Nothing, None) => ("", String::new()),
    };
    html! { <p {class}>{changing(text)}</p> }
}

fn flaws(lang: Lang, stage: &Stage, ours: &Catalogue) -> Option<Html> {
    let Stage::Flawed(_, flaws) = stage else { return None };
    let one = |flaw: &Flaw| words::flaw(lang, expected(lang, ours, &flaw.what), found(lang, &flaw.what), flaw.line);
    Some(html! {
        <ul class="mw-list mw-price-list__flaws">
            { for flaws.iter().map(|flaw| html! { <li>{changing(one(flaw))}</li> }) }
        </ul>
    })
}

fn in_use(lang: Lang, ours: &Catalogue, chosen: &Chosen, onputback: Callback<MouseEvent>) -> Html {
    let claims = chosen.list.prices.iter().any(|price| price.grade == Grade::D);
    html! {
        <div class="mw-stack--tight">
            { deviations::table(lang, ours.deviations(&chosen.list.prices)) }
            <div>{ for claims.then(|| html! { <p class="mw-small"><span>{words::deviations_claim(lang)}</span></p> }) }</div>
            { small_button(words::put_back(lang), onputback) }
        </div>
    }
}
