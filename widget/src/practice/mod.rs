//! Practice on the example households: choose grounds and measures oneself, then see what the engine found and why.
//!
//! Nothing is stored, nothing is sent, and nobody gets a score.

mod board;
mod choosing;
mod findings;
mod outcome;
mod state;
#[cfg(test)]
mod tests;

use crate::announce::use_announcement;
use crate::changing::changing;
use crate::element::said;
use crate::format::day;
use crate::grounds::desk::Desk;
use crate::grounds::sheet::told;
use crate::grounds::{book, facts, move_focus};
use crate::municipality;
use crate::step::{Step, use_step};
use board::Board;
use findings::{Findings, count_in_words};
use maatwerk_engine::{Seen, assess};
use maatwerk_households::{Household, Story, households, stories};
use maatwerk_words::{Lang, practice as words};
use state::{Action, HOUSEHOLD_ID, State};
use std::rc::Rc;
use std::sync::LazyLock;
use web_sys::{Element, HtmlSelectElement};
use yew::prelude::*;

static EXAMPLES: LazyLock<Vec<Household>> = LazyLock::new(households);
static STORIES: LazyLock<Vec<Story>> = LazyLock::new(stories);

/// What the host decides.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PracticeProps {
    /// The language.
    pub lang: Lang,
    /// The level of its first heading, 2 to 6.
    pub heading_level: u8,
    /// The municipality that the tag names, a code or a file.
    #[prop_or_default]
    pub municipality: Option<AttrValue>,
    /// The folder with the pages of the examples, with a slash behind it.
    #[prop_or_default]
    pub examples: Option<AttrValue>,
    /// The example household to begin with; read once, when practice starts.
    #[prop_or_default]
    pub example: Option<AttrValue>,
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<State>, action: Action) -> Rc<State> {
        Rc::unwrap_or_clone(self).after(book(), &EXAMPLES, action).into()
    }
}

/// Practice.
#[component]
pub fn Practice(props: &PracticeProps) -> Html {
    let PracticeProps { lang, heading_level, municipality: named, examples, example } = props.clone();
    let state = use_reducer(|| {
        let place = example.and_then(|id| EXAMPLES.iter().position(|household| household.id == id));
        State::new(&EXAMPLES, place.unwrap_or_default())
    });
    let on = {
        let state = state.dispatcher();
        use_callback((), move |action, ()| state.dispatch(action))
    };
    let on_desk = on.reform(Action::Desk);
    let root = use_node_ref();
    {
        let root = root.clone();
        use_effect_with((state.focus, state.desk.focus.clone()), move |((_, id), of_desk)| {
            let Some(root) = root.cast::<Element>() else { return };
            if !of_desk.id.is_empty() {
                move_focus(&root, &of_desk.id, of_desk.always);
            } else if !id.is_empty() {
                move_focus(&root, id, true);
            }
        });
    }
    let step = if state.revealed { Step::Outcome } else { Step::Choosing };
    use_step(&root, Some(step), Some((state.household + 1, EXAMPLES.len())));
    let on_day = state.desk.day;
    let situation = use_memo(state.desk.situation.clone(), |_| state.desk.settled(book()));
    let seen = Seen { book: book(), situation: &situation, on: on_day };
    let assessment = use_memo((situation.clone(), on_day), |(situation, day)| assess(book(), situation, *day));
    let questions = facts::questions(&seen, &assessment, &[]);
    let Some(story) = STORIES.get(state.household) else { return Html::default() };
    let desk = Desk {
        lang,
        book: book(),
        town: municipality::named(named.as_deref().unwrap_or_default()),
        state: &state.desk,
        seen,
        assessment: &assessment,
        questions: &questions,
        level: heading_level,
        on: &on_desk,
    };
    let board = Board { desk, state: &state, story, examples, on: &on };
    let findings = Findings::of(&assessment, &state.choice);
    let news = if state.revealed { findings.sentence(lang, &state.choice) } else { String::new() };
    let announcement = use_announcement(news);
    let half = match state.revealed {
        true => html! { <div key="outcome">{outcome::outcome(&board, &findings)}</div> },
        false => html! { <div key="choosing">{choosing::choosing(&board)}</div> },
    };
    html! {
        <div class="maatwerk mw-practice" lang={lang.code()} dir="ltr" ref={root}>
            <p class="mw-visually-hidden" role="status">{changing(announcement)}</p>
            { which(&board) }
            <div class="mw-practice__halves">
                { household(&board) }
                { half }
            </div>
        </div>
    }
}

/// Which household, and how far the visitor is.
fn which(board: &Board<'_>) -> Html {
    let lang = board.lang();
    let onchange = board.on.reform(|event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        Action::Take(select.and_then(|select| usize::try_from(select.selected_index()).ok()).unwrap_or_default())
    });
    let (all, count) = (EXAMPLES.len(), board.state.practised.len());
    let progress = match count {
        0 => words::progress_none(lang).to_owned(),
        1 => words::progress_one(lang, count_in_words(lang, all)),
        count if count == all => words::progress_all(lang, count_in_words(lang, all)),
        count => words::progress(lang, count_in_words(lang, all), count_in_words(lang, count)),
    };
    html! {
        <div class="mw-practice__which mw-no-print">
            <div class="mw-form-field">
                <label class="mw-form-field__label" for="practice-which"><span>{words::choose_household(lang)}</span></label>
                <select class="mw-select" id="practice-which" {onchange}>
                    { for EXAMPLES.iter().enumerate().map(|(place, example)| {
                        let title = &example.title[lang as usize];
                        let name = match board.state.practised.contains(&place) {
                            true => words::practised(lang, title),
                            false => title.clone(),
                        };
                        html! { <option key={name.clone()} selected={place == board.state.household}>{name}</option> }
                    }) }
                </select>
            </div>
            { said("p", "mw-small mw-paragraph--quiet", progress) }
        </div>
    }
}

/// What is told of the household.
fn household(board: &Board<'_>) -> Html {
    let lang = board.lang();
    let title = EXAMPLES.get(board.state.household).map_or("", |example| &example.title[lang as usize]);
    let told_of = &board.story.told[lang as usize];
    html! {
        <section class="mw-practice__household mw-stack--tight" key={board.story.id.clone()}>
            <@{board.desk.tag(0)} class="mw-heading-2" id={HOUSEHOLD_ID} tabindex="-1"><span>{title}</span></@>
            { said("p", "mw-paragraph mw-practice__summary", told_of.summary.clone()) }
            { board.desk.heading(1, words::situation_heading(lang)) }
            { for told_of.before.iter().map(|paragraph| said("p", "mw-paragraph", paragraph.clone())) }
            { told(&board.desk) }
            { said("p", "mw-small mw-paragraph--quiet", words::facts_lead(lang, day(lang, board.desk.state.day))) }
        </section>
    }
}
