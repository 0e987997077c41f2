//! The resident's explorer: a few questions, then what can be discussed and whom to call.
//!
//! ```text
//! Action ──State::after──> State ──Screen::of──> Screen ──ExplorerView──> Html
//! ```
//!
//! What was answered stands in [`State`] once; the household, the next question and the outcome follow from it.
//! Nothing is stored, nothing is sent, no address changes.

mod answers;
mod browser;
mod comfort;
mod contact;
mod domains_screen;
mod escape;
mod explorer_view;
mod home;
mod home_screen;
mod note;
mod outcome;
mod outcome_screen;
mod parts;
mod question_screen;
mod screen;
#[cfg(all(test, feature = "ssr"))]
mod server_tests;
mod start_screen;
mod state;
#[cfg(test)]
mod tests;
mod topic;
mod urgency;

pub use comfort::Comfort;
pub use contact::{Contact, is_page};
pub use explorer_view::{ExplorerView, ExplorerViewProps};
pub use home::{Company, Home, MOST_OTHERS, Person};
pub use outcome::{Certainty, FIRST_AT_MOST, Group, Outcome, Topic};
pub use screen::{MOST_QUESTIONS, Question, Screen};
pub use state::{Action, Given, Place, State, Step, Then, Told, Typed};
pub use urgency::Urgency;

use crate::municipality;
use crate::step::use_step;
use maatwerk_engine::{Date, LawBook};
use maatwerk_words::Lang;
use std::rc::Rc;
use std::sync::OnceLock;
use yew::prelude::*;

/// What the host decides.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExplorerProps {
    /// The language.
    pub lang: Lang,
    /// The day for which the rules are read.
    pub today: Date,
    /// The person or desk to call, on every screen.
    pub contact: Contact,
    /// The level of each screen's heading, 1 to 6, so that it fits in the host's page.
    pub heading_level: u8,
    /// Goes on in another language; `None` where the host does not let the explorer choose.
    #[prop_or_default]
    pub on_language: Option<Callback<Lang>>,
}

/// The law book, decoded once for all explorers on a page.
fn book() -> &'static LawBook {
    static BOOK: OnceLock<LawBook> = OnceLock::new();
    BOOK.get_or_init(|| {
        let book = maatwerk_rules::residents_law_book();
        match municipality::current() {
            Some(municipality) => book.with(municipality),
            None => book,
        }
    })
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<State>, action: Action) -> Rc<State> {
        Rc::unwrap_or_clone(self).after(book(), action).into()
    }
}

/// The explorer.
#[component]
pub fn Explorer(props: &ExplorerProps) -> Html {
    let state = use_reducer(State::default);
    // Effects run only in a browser, so what the server writes holds no button that does nothing.
    let live = use_state(|| false);
    {
        let live = live.setter();
        use_effect_with((), move |()| live.set(true));
    }
    let heading = use_node_ref();
    let arrived = use_mut_ref(|| false);
    let screen = Screen::of(book(), &state, props.today);
    {
        let heading = heading.clone();
        use_effect_with(screen, move |_| {
            // Not on arrival: the host's page decides where its visitor begins.
            if arrived.replace(true) {
                browser::focus(&heading);
            }
        });
    }
    use_step(&heading, Some(screen.step()), None);
    let field = use_node_ref();
    {
        let field = field.clone();
        use_effect_with(state.refused, move |refused| {
            if *refused {
                browser::focus(&field);
            }
        });
    }
    {
        let field = field.clone();
        // A person was added or taken away: there the visitor goes on.
        let others = state.told.home.as_ref().map_or(0, |home| home.others.len());
        use_effect_with(others, move |_| browser::focus(&field));
    }
    let on = {
        let state = state.dispatcher();
        use_callback((), move |action, ()| state.dispatch(action))
    };
    escape::use_escape(state.place != Place::Start || !state.told.is_empty(), on.clone());
    let larger = use_state(|| false);
    let (other, asked) = (use_node_ref(), use_mut_ref(|| false));
    let comfort = Comfort {
        larger: *larger,
        on_larger: use_callback((), {
            let larger = larger.setter();
            move |wanted, ()| larger.set(wanted)
        }),
        on_language: props.on_language.as_ref().map(|on_language| {
            let (asked, on_language) = (asked.clone(), on_language.clone());
            Callback::from(move |lang| {
                *asked.borrow_mut() = true;
                on_language.emit(lang);
            })
        }),
        other: other.clone(),
    };
    // The button that was pressed went with its language.
    use_effect_with(props.lang, move |_| {
        if asked.replace(false) {
            browser::focus(&other);
        }
    });
    html! {
        <ExplorerView explorer={props.clone()} state={(*state).clone()} {on} live={*live} {comfort} {heading} {field} />
    }
}
