//! The professional's desk: what is known of a household on the left, what the law can carry on the right.
//!
//! ```text
//! Action ──State::after──> State ──assess──> Assessment ──views──> Html
//! ```
//!
//! What was told stands in [`State`] once; verdicts, explanations, ladder and receipt follow from it. Nothing is stored,
//! nothing is sent.

mod answer;
pub(crate) mod desk;
mod explanation;
pub(crate) mod fact_field;
pub(crate) mod facts;
pub(crate) mod found;
mod four_steps;
mod ground_account;
pub(crate) mod ground_row;
mod household;
mod ladder_view;
pub(crate) mod part_of_life;
mod purpose;
pub(crate) mod sheet;
mod stacking_view;
pub(crate) mod standing;
mod state;
mod tabs;
#[cfg(test)]
mod tests;
mod town;

use crate::announce::use_announcement;
use crate::changing::changing;
use crate::element::said;
use crate::municipality;
use crate::step::{Step, use_step};
use desk::Desk;
use maatwerk_engine::{Date, LawBook, Seen, Stamp, assess, hash};
use maatwerk_households::households;
use maatwerk_words::{Lang, law as words};
pub use state::{Action, State};
use std::rc::Rc;
use std::sync::OnceLock;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// What the host decides.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct GroundsProps {
    /// The language.
    pub lang: Lang,
    /// The day for which the law is read until another is chosen.
    pub today: Date,
    /// The level of its first heading, 2 to 6.
    pub heading_level: u8,
    /// The municipality that the tag names, a code or a file.
    #[prop_or_default]
    pub municipality: Option<AttrValue>,
    /// The example household to begin with; read once, when the desk starts.
    #[prop_or_default]
    pub example: Option<AttrValue>,
}

/// The law book, decoded once for all desks on a page, with the grounds of the municipality that the page speaks for.
pub(crate) fn book() -> &'static LawBook {
    static BOOK: OnceLock<LawBook> = OnceLock::new();
    BOOK.get_or_init(municipality::law_book)
}

/// The SHA-256 of the municipality's file.
static FILE: OnceLock<String> = OnceLock::new();

/// Remembers which municipality's file was taken in, for the receipt.
pub fn stamp_file(file: &str) {
    // The page speaks for the first municipality that was read; every further one was refused.
    let _ = FILE.set(hash(file.as_bytes()));
}

/// Which rules speak on this page.
pub(crate) fn stamp() -> Stamp<'static> {
    let municipality = municipality::current().zip(FILE.get()).map(|(town, file)| (&*town.code, &**file));
    Stamp { municipality, ..maatwerk_rules::STAMP }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<State>, action: Action) -> Rc<State> {
        Rc::unwrap_or_clone(self).after(book(), action).into()
    }
}

/// The professional's desk.
#[component]
pub fn Grounds(props: &GroundsProps) -> Html {
    let GroundsProps { lang, today, heading_level, municipality: named, example } = props.clone();
    let state = use_reducer(|| {
        let example = example.and_then(|id| households().into_iter().find(|household| household.id == id));
        let mut state = State::new(today);
        state.situation = example.map(|household| household.situation()).unwrap_or_default();
        state
    });
    let on = {
        let state = state.dispatcher();
        use_callback((), move |action, ()| state.dispatch(action))
    };
    let root = use_node_ref();
    {
        let root = root.clone();
        use_effect_with(state.focus.clone(), move |focus| {
            if let Some(root) = root.cast::<Element>().filter(|_| !focus.id.is_empty()) {
                move_focus(&root, &focus.id, focus.always);
            }
        });
    }
    let (step, place) = tabs::step(&state);
    use_step(&root, Some(step), place);
    use_step(&root, (!state.is_blank()).then_some(Step::Outcome), None);
    let situation = use_memo(state.situation.clone(), |_| state.settled(book()));
    let seen = Seen { book: book(), situation: &situation, on: state.day };
    let assessment = use_memo((situation.clone(), state.day), |(situation, day)| assess(book(), situation, *day));
    let questions = facts::questions(&seen, &assessment, &state.skipped);
    let desk = Desk {
        lang,
        book: book(),
        town: municipality::named(named.as_deref().unwrap_or_default()),
        state: &state,
        seen,
        assessment: &assessment,
        questions: &questions,
        level: heading_level,
        on: &on,
    };
    let (sentence, question) = (answer::sentence(&desk), answer::next_question(&desk));
    let announcement = use_announcement(format!("{sentence} {question}"));
    html! {
        <div class="maatwerk mw-desk" lang={lang.code()} dir="ltr" ref={root}>
            <p class="mw-visually-hidden" role="status">{changing(announcement)}</p>
            <div class="mw-desk__summary">
                { said("p", "mw-desk__sentence", sentence) }
                { said("p", "mw-desk__next", question) }
                <div class="mw-desk__jumps mw-no-print">
                    { desk.button("mw-desk__jump", words::to_facts(lang), Action::Go(facts::ASK_ID)) }
                    { desk.button("mw-desk__jump", words::to_answer(lang), Action::Go(tabs::ANSWER_ID)) }
                </div>
            </div>
            <div class="mw-desk__halves">
                <div class="mw-desk__household mw-stack mw-no-print">{household::household(&desk)}</div>
                <div class="mw-desk__answer">{tabs::tabs(&desk)}</div>
            </div>
        </div>
    }
}

/// Moves the focus: always, or only when what had it is gone from the page. Whoever works by keyboard must not start at
/// the top again, and whoever went elsewhere must not be called back.
pub(crate) fn move_focus(root: &Element, id: &str, always: bool) {
    let lost = || matches!(root.query_selector(":focus"), Ok(None));
    if always || lost() {
        let found = root.query_selector(&format!("[id=\"{id}\"]")).ok().flatten();
        if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            // An element that cannot take the focus is no reason to stop.
            let _ = element.focus();
        }
    }
}
