//! The review: every sentence that a resident can meet, to agree with, to change or to ask about.
//!
//! ```text
//! site, at build time ──review.nl.json──> Sentences ┐
//! this device, a file ──────────────────> Marks ────┴──> Notes: each sentence beside what was said of it ──> Letter
//! ```

mod file_bar;
mod keeping;
mod kept;
mod letter;
mod list_view;
mod notes;
mod part_view;
mod rows;
mod sentence_view;
mod sentences;
mod state;
mod word_diff;

pub use sentences::{Finding, Kind, Measured, Part, Section, Sentence, Sentences, Source, Standing, Text};

use crate::announce::use_announcement;
use crate::changing::changing;
use crate::download::save;
use crate::element::small_button;
use crate::print::print;
use crate::step::{Step, use_step};
use file_bar::{file_bar, not_kept, notice};
use keeping::use_keeping;
use letter::Letter;
use list_view::{left, list_view};
use maatwerk_engine::Date;
use maatwerk_words::{Lang, review as words};
use part_view::part_view;
use state::{Action, Desk, HEADING_ID, View};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlElement, Response, Url};
use yew::prelude::*;

/// What the review is told by its host.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ReviewProps {
    /// The language.
    pub lang: Lang,
    /// Today.
    pub today: Date,
    /// The level of its first heading, 2 to 6.
    pub heading_level: u8,
    /// The whole address of the file with the sentences.
    pub address: AttrValue,
}

/// How it goes with the file of the sentences.
#[derive(Clone, Debug, PartialEq)]
enum Loading {
    Busy,
    /// It did not come.
    Missing,
    /// It came, and is something else.
    Unreadable,
    Done(Rc<Sentences>),
}

/// The review.
#[component]
pub fn Review(props: &ReviewProps) -> Html {
    let ReviewProps { lang, today, heading_level, address } = props.clone();
    let loading = use_state(|| Loading::Busy);
    let tries = use_state(|| 0_u32);
    {
        let (loading, address) = (loading.clone(), address.clone());
        use_effect_with((address, *tries), move |(address, _)| {
            let address = address.clone();
            loading.set(Loading::Busy);
            spawn_local(async move { loading.set(load(&address).await) });
        });
    }
    let again = Callback::from(move |_: MouseEvent| tries.set(*tries + 1));
    let view = match &*loading {
        Loading::Busy => html! { <p key="busy" class="mw-paragraph"><span>{words::loading(lang)}</span></p> },
        Loading::Missing => broken(words::missing(lang), lang, again),
        Loading::Unreadable => broken(words::unreadable(lang), lang, again),
        Loading::Done(sentences) => html! {
            <ReviewDesk key="desk" {lang} {today} level={heading_level} sentences={sentences.clone()} {address} />
        },
    };
    html! { <div class="maatwerk mw-review" lang={lang.code()} dir="ltr">{view}</div> }
}

fn broken(what: &'static str, lang: Lang, again: Callback<MouseEvent>) -> Html {
    html! {
        <div key="broken" class="mw-alert mw-stack--tight" role="alert">
            <p><span>{what}</span></p>
            <div>{ small_button(words::try_again(lang), again) }</div>
        </div>
    }
}

async fn load(address: &str) -> Loading {
    let Some(text) = fetch(address).await else { return Loading::Missing };
    serde_json::from_str(&text).map_or(Loading::Unreadable, |sentences| Loading::Done(Rc::new(sentences)))
}

async fn fetch(address: &str) -> Option<String> {
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str(address)).await.ok()?;
    let answer = answer.dyn_into::<Response>().ok().filter(Response::ok)?;
    JsFuture::from(answer.text().ok()?).await.ok()?.as_string()
}

#[derive(Clone, PartialEq, Properties)]
struct ReviewDeskProps {
    lang: Lang,
    today: Date,
    level: u8,
    sentences: Rc<Sentences>,
    address: AttrValue,
}

/// The review once the sentences are there.
#[component]
fn ReviewDesk(props: &ReviewDeskProps) -> Html {
    let ReviewDeskProps { lang, today, level, sentences, address } = props.clone();
    let first = use_state(|| keeping::first(lang));
    let desk = {
        let kept = first.0.clone();
        use_reducer(move || Desk::new(lang, sentences, kept))
    };
    let (keeping, forget) = use_keeping(&desk, first.1.clone());
    let dispatch = {
        let dispatcher = desk.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let root = use_node_ref();
    {
        let root = root.clone();
        use_effect_with(desk.focus.clone(), move |focus| {
            if !focus.id.is_empty() {
                move_focus(&root, &focus.id);
            }
        });
    }
    let (step, place) = match desk.view {
        View::List => (Step::List, None),
        View::Part(place) => (Step::Part, Some((place + 1, desk.sentences.parts.len()))),
        View::Letter => (Step::Letter, None),
    };
    use_step(&root, Some(step), place);
    let counts = match desk.view {
        View::Part(place) => desk.notes.parts.get(place).map(|notes| notes.counts()).unwrap_or_default(),
        View::List | View::Letter => desk.notes.counts(),
    };
    let announcement = use_announcement(left(lang, counts));
    let view = match desk.view {
        View::List => html! {
            <div key="list" class="mw-stack">
                { notice(&desk, &dispatch) }
                { list_view(&desk, level, file_bar(&desk, today, &keeping, &forget, &dispatch), &dispatch) }
            </div>
        },
        View::Part(place) => html! {
            <div key="part" class="mw-stack">
                { notice(&desk, &dispatch) }
                { not_kept(&desk, today, &keeping) }
                { part_view(&desk, place, level, page(&desk, place, &address), &dispatch) }
            </div>
        },
        View::Letter => html! { <div key="letter">{ letter_view(&desk, today, level, &dispatch) }</div> },
    };
    html! {
        <div ref={root}>
            <p class="mw-visually-hidden" role="status">{changing(announcement)}</p>
            <div class="mw-review__screen">{view}</div>
        </div>
    }
}

/// The address of the page where a part stands: pages and the file of the sentences lie in the same site.
fn page(desk: &Desk, place: usize, address: &str) -> String {
    let path = desk.sentences.parts.get(place).map(|part| format!("../{}", part.page)).unwrap_or_default();
    Url::new_with_base(&path, address).map_or(path, |url| url.href())
}

/// The letter, and what can be done with it.
fn letter_view(desk: &Desk, today: Date, level: u8, dispatch: &Callback<Action>) -> Html {
    let lang = desk.lang;
    let letter = Letter::of(desk, today);
    let text = letter.markdown();
    let name = format!("{}-{today}.md", words::letter_file_name(lang));
    let as_text = Callback::from(move |event: MouseEvent| {
        // A browser that cannot says so itself.
        let _ = save(&event, &name, "text/markdown", &text);
    });
    html! {
        <div class="mw-stack">
            <div class="mw-stack--tight mw-no-print">
                <@{format!("h{level}")} class="mw-heading-2" id={HEADING_ID} tabindex="-1"><span>{words::to_letter(lang)}</span></@>
                <p class="mw-paragraph"><span>{words::letter_lead(lang)}</span></p>
                <div class="mw-button-group">
                    { small_button(words::print(lang), Callback::from(|event: MouseEvent| print(&event))) }
                    { small_button(words::letter_text(lang), as_text) }
                    { small_button(words::back(lang), dispatch.reform(|_| Action::Look(View::List))) }
                </div>
            </div>
            { letter.view(level + 1) }
        </div>
    }
}

fn move_focus(root: &NodeRef, id: &str) {
    let found = root.cast::<Element>().and_then(|root| root.query_selector(&format!("#{id}")).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus is no reason to stop.
        let _ = element.focus();
    }
}
