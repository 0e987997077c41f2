//! The frame around every screen: leave at once, how far, the screen itself, a person to call.

use super::ExplorerProps;
use super::browser::{self, NEUTRAL_PAGE};
use super::comfort::{Comfort, comfort_buttons};
use super::contact::contact_block;
use super::domains_screen::domains_screen;
use super::home_screen::home_screen;
use super::outcome_screen::outcome_screen;
use super::parts::Parts;
use super::question_screen::question_screen;
use super::screen::{MOST_QUESTIONS, Question, Screen};
use super::start_screen::start_screen;
use super::state::{Action, State};
use maatwerk_words::{Lang, explorer as words};
use yew::prelude::*;

/// Everything that the view shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExplorerViewProps {
    /// What the host decides.
    pub explorer: ExplorerProps,
    /// What the visitor did so far.
    pub state: State,
    /// What the visitor does.
    pub on: Callback<Action>,
    /// Whether buttons work: false in what the server writes.
    pub live: bool,
    /// How the visitor reads.
    #[prop_or_default]
    pub comfort: Comfort,
    /// The heading that takes the focus when the screen changes.
    #[prop_or_default]
    pub heading: NodeRef,
    /// What takes the focus when the screen itself changes.
    #[prop_or_default]
    pub field: NodeRef,
}

/// The explorer in a given state.
#[component]
pub fn ExplorerView(props: &ExplorerViewProps) -> Html {
    let ExplorerViewProps { explorer, state, on, live, comfort, heading, field } = props;
    let lang = explorer.lang;
    let parts = Parts {
        lang,
        book: super::book(),
        contact: &explorer.contact,
        heading_level: explorer.heading_level,
        heading,
        field,
        on,
    };
    let screen = Screen::of(parts.book, state, explorer.today);
    let (key, body) = match &screen {
        Screen::Start => ("start".to_owned(), start_screen(&parts, state, *live)),
        Screen::Domains { changing } => ("domains".to_owned(), domains_screen(&parts, &state.told, *changing)),
        Screen::Home { changing } => ("home".to_owned(), home_screen(&parts, state, *changing)),
        Screen::Question(question) => (question.number.to_string(), question_screen(&parts, question, state)),
        Screen::Outcome { more } => ("outcome".to_owned(), outcome_screen(&parts, state, explorer.today, *more)),
    };
    let status = status_words(lang, &screen, state);
    let leave = {
        let on = on.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            on.emit(Action::Leave);
            browser::leave();
        })
    };
    let larger = comfort.larger.then_some("mw-explorer--larger");
    let buttons = live.then(|| comfort_buttons(lang, comfort));
    html! {
        <div class={classes!("maatwerk", "mw-explorer", larger)} lang={lang.code()} dir="ltr">
            // In another language everything is written anew: a browser that translates the page has taken the texts away.
            <div class="mw-explorer__page" key={lang.code()}>
                <div class="mw-explorer__top mw-no-print">
                    // A link, so that it also works before the script does.
                    <a class="mw-button mw-explorer__leave" href={NEUTRAL_PAGE} rel="noreferrer" onclick={leave}>
                        {words::leave(lang)}
                    </a>
                    <div class="mw-explorer__reading">{buttons}</div>
                    <p class="mw-explorer__status" role="status"><span key={status.clone()}>{status}</span></p>
                    <div class="mw-explorer__progress">{progress(&screen)}</div>
                </div>
                <div class="mw-explorer__screen"><div {key}>{body}</div></div>
                { contact_block(&parts) }
            </div>
        </div>
    }
}

fn status_words(lang: Lang, screen: &Screen, state: &State) -> String {
    match (screen, number(screen)) {
        (_, Some(number)) => words::question_number(lang, MOST_QUESTIONS, number),
        (Screen::Start, _) if state.erased.is_none() => String::new(),
        (Screen::Start, _) => words::erased(lang).to_owned(),
        (Screen::Domains { changing: false }, _) => words::status_before(lang).to_owned(),
        (Screen::Domains { .. } | Screen::Home { .. } | Screen::Question(_), _) => {
            words::question_changing(lang).to_owned()
        }
        (Screen::Outcome { more: true }, _) => words::status_so_far(lang).to_owned(),
        (Screen::Outcome { more: false }, _) => words::status_done(lang).to_owned(),
    }
}

/// The number of the question on the screen, on the way to the outcome.
fn number(screen: &Screen) -> Option<usize> {
    match screen {
        Screen::Home { changing: false } => Some(1),
        Screen::Question(Question { number, changing: false, .. }) => Some(*number),
        _ => None,
    }
}

/// The same as the status says, for the eye.
fn progress(screen: &Screen) -> Html {
    match number(screen) {
        Some(number) => html! {
            <progress max={MOST_QUESTIONS.to_string()} value={number.to_string()} aria-hidden="true"></progress>
        },
        None => Html::default(),
    }
}
