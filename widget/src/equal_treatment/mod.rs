//! The equal-treatment test: two households side by side, which law makes the difference, and a fact that may not count.
//!
//! ```text
//! Action ──State::after──> State ──equal_treatment──> Treatment ──views──> Html
//! ```
//!
//! Nothing is stored, nothing is sent.

mod change;
mod choosing;
mod facts_table;
mod finding;
mod grounds_table;
mod own_fact;
mod pair;
mod state;
#[cfg(test)]
mod tests;

use crate::announce::use_announcement;
use crate::changing::changing;
use crate::element::{said, small_button};
use crate::format::day;
use crate::grounds::book;
use crate::print::print;
use crate::step::{Step, use_step_again};
use maatwerk_engine::{Date, equal_treatment};
use maatwerk_households::{Household, households};
use maatwerk_words::{Lang, equal_treatment as words};
use pair::Pair;
use state::{Action, State};
use std::rc::Rc;
use std::sync::LazyLock;
use web_sys::HtmlElement;
use yew::prelude::*;

static EXAMPLES: LazyLock<Vec<Household>> = LazyLock::new(households);

/// What the host decides.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct EqualTreatmentProps {
    /// The language.
    pub lang: Lang,
    /// The day for which the law is read.
    pub today: Date,
    /// The level of its first heading, 2 to 6.
    pub heading_level: u8,
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<State>, action: Action) -> Rc<State> {
        Rc::unwrap_or_clone(self).after(book(), &EXAMPLES, action).into()
    }
}

/// The equal-treatment test.
#[component]
pub fn EqualTreatment(props: &EqualTreatmentProps) -> Html {
    let EqualTreatmentProps { lang, today, heading_level } = *props;
    let state = use_reducer(|| State::new(&EXAMPLES, today));
    let on = {
        let state = state.dispatcher();
        use_callback((), move |action, ()| state.dispatch(action))
    };
    let ons = [0, 1].map(|which: usize| on.reform(move |action| Action::Change(which, action)));
    let told = state.desks.each_ref().map(|desk| desk.situation.clone());
    let treatment = use_memo((told, today), |([one, other], today)| equal_treatment(book(), [one, other], *today));
    let titles = choosing::titles(lang, &state, &EXAMPLES);
    let pair = Pair::new((lang, heading_level), book(), &treatment, &state.desks, &titles, &ons, Some(&on));
    let field = use_node_ref();
    {
        let field = field.clone();
        use_effect_with(state.to_search, move |times| {
            if let Some(field) = field.cast::<HtmlElement>().filter(|_| *times > 0) {
                // A field that cannot take the focus is no reason to stop.
                let _ = field.focus();
            }
        });
    }
    let root = use_node_ref();
    use_step_again(&root, Step::Chosen, state.choices);
    use_step_again(&root, Step::Tried, state.trials);
    let sentence = finding::sentence(&pair);
    let announcement = use_announcement(sentence.clone());
    let undo = state.undo.as_ref().map(|_| {
        html! {
            <p class="mw-note mw-button-group mw-no-print">
                {changing(words::undone_ready(lang, 2))}
                { small_button(words::undo(lang), on.reform(|_: MouseEvent| Action::PutBack)) }
            </p>
        }
    });
    html! {
        <div class="maatwerk mw-treatment mw-stack" lang={lang.code()} dir="ltr" ref={root}>
            <p class="mw-visually-hidden" role="status">{changing(announcement)}</p>
            { choosing::choosing(&pair, &state, &EXAMPLES, &on) }
            { comparison(&pair, sentence) }
            <div>{undo}</div>
            <div class="mw-no-print">{ small_button(words::print(lang), Callback::from(|event: MouseEvent| print(&event))) }</div>
            { change::change(&pair, &state, &on, &field) }
            { own_fact::own_fact(&pair, &state, &on) }
        </div>
    }
}

/// One comparison that nobody can change: for paper, and for who has no JavaScript.
#[component]
pub fn WorkedComparison(props: &EqualTreatmentProps) -> Html {
    let EqualTreatmentProps { lang, today, heading_level } = *props;
    let state = State::new(&EXAMPLES, today);
    let [one, other] = &state.desks;
    let treatment = equal_treatment(book(), [&one.situation, &other.situation], today);
    let titles = choosing::titles(lang, &state, &EXAMPLES);
    let ons = [0, 1].map(|_| Callback::noop());
    let pair = Pair::new((lang, heading_level), book(), &treatment, &state.desks, &titles, &ons, None);
    let sentence = finding::sentence(&pair);
    html! { <div class="mw-treatment mw-stack">{ comparison(&pair, sentence) }</div> }
}

/// The outcome: one sentence, then what differs and why.
fn comparison(pair: &Pair<'_>, sentence: String) -> Html {
    let lang = pair.lang;
    let heads = [words::household_one(lang), words::household_two(lang)];
    html! {
        <div class="mw-stack">
            <section class="mw-stack--tight mw-treatment__outcome">
                { pair.heading(0, words::outcome_heading(lang)) }
                { said("p", "mw-treatment__sentence", sentence) }
                <dl class="mw-treatment__who">
                    { for [0, 1].map(|which: usize| html! {
                        <div>
                            <dt><span>{heads[which]}</span></dt>
                            <dd>{changing(pair.titles[which].clone())}</dd>
                        </div>
                    }) }
                </dl>
                { said("p", "mw-small mw-paragraph mw-paragraph--quiet", words::on(lang, day(lang, pair.treatment.assessments[0].on))) }
                { said("p", "mw-small mw-paragraph mw-paragraph--quiet", words::no_decision(lang)) }
            </section>
            { facts_table::facts_table(pair) }
            { grounds_table::grounds_tables(pair) }
            { facts_table::alike(pair) }
        </div>
    }
}
