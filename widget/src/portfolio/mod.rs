//! Many case files at once: choose them, watch them being read, see what was expected beside what came true. Everything
//! happens on the visitor's own computer.

mod adding;
mod csv;
mod drawing;
mod example;
mod findings;
mod outcome;
mod reading;
mod rows;
mod tables;

pub use crate::cohort::number;
pub use adding::Adding;
pub use csv::csv;
pub use example::{EXAMPLE, example};
pub use findings::{Finding, compared, counted, others};
pub use rows::{Of, Row, compared as of_compared, expected as of_all, rows};

use crate::announce::use_announcement;
use crate::changing::changing;
use crate::file_choice::{chosen, listed};
use crate::municipality;
use crate::step::{Step, use_step};
use crate::wish::Wish;
use maatwerk_engine::portfolio::Portfolio;
use maatwerk_engine::{Catalogue, LawBook};
use maatwerk_notation::Fault;
use maatwerk_words::{Lang, portfolio as words};
use outcome::outcome;
use reading::{draw, read};
use std::rc::Rc;
use std::sync::LazyLock;
use wasm_bindgen_futures::spawn_local;
use web_sys::{File, HtmlElement};
use yew::prelude::*;

static BOOK: LazyLock<LawBook> = LazyLock::new(municipality::law_book);
static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(municipality::catalogue);

/// What the portfolio is told by its host.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PortfolioProps {
    /// The language.
    pub lang: Lang,
    /// The level of its first heading, 2 to 6.
    pub heading_level: u8,
}

/// How far it is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Stage {
    /// No files were chosen.
    Start,
    /// Files are being read.
    Busy {
        /// So many were read.
        done: usize,
        /// Of so many.
        all: usize,
    },
    /// The visitor stopped it.
    Stopped {
        /// So many were read.
        done: usize,
        /// Of so many.
        all: usize,
    },
    /// There was no case file among what was chosen.
    Nothing,
    /// All were read.
    Done(Rc<Outcome>),
}

impl Stage {
    /// The step that the host is told of.
    fn step(&self) -> Option<Step> {
        match self {
            Stage::Start => None,
            Stage::Busy { .. } => Some(Step::Reading),
            Stage::Stopped { .. } => Some(Step::Stopped),
            Stage::Nothing => Some(Step::Refused),
            Stage::Done(_) => Some(Step::Outcome),
        }
    }
}

/// What came of the files.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Outcome {
    /// Those that can be used, added up.
    pub(crate) portfolio: Portfolio,
    /// What is wrong in the others.
    pub(crate) faults: Vec<Fault>,
    /// Whether it is the example.
    pub(crate) is_made_up: bool,
}

/// The portfolio.
#[component]
pub fn PortfolioDesk(props: &PortfolioProps) -> Html {
    let PortfolioProps { lang, heading_level } = *props;
    let stage = use_state(|| Stage::Start);
    let is_over = use_state(|| false);
    // What is wanted of the reading that goes on now.
    let wish = use_mut_ref(|| Rc::new(std::cell::Cell::new(Wish::GoOn)));
    {
        let wish = wish.clone();
        use_effect_with((), move |()| move || wish.borrow().set(Wish::Forget));
    }
    let begin = {
        let (stage, wish) = (stage.clone(), wish.clone());
        // Without files: the example.
        Callback::from(move |files: Option<Vec<File>>| {
            let new = Rc::new(std::cell::Cell::new(Wish::GoOn));
            wish.replace(new.clone()).set(Wish::Forget);
            let stage = stage.clone();
            spawn_local(async move {
                let tell = |at| stage.set(at);
                match files {
                    Some(files) => read(files, &new, &tell).await,
                    None => draw(lang, &new, &tell).await,
                }
            });
        })
    };
    let choose = {
        let begin = begin.clone();
        Callback::from(move |event: Event| {
            let files = chosen(&event);
            if !files.is_empty() {
                begin.emit(Some(files));
            }
        })
    };
    let drop_here = {
        let (begin, is_over) = (begin.clone(), is_over.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_over.set(false);
            let files = listed(event.data_transfer().and_then(|data| data.files()));
            if !files.is_empty() {
                begin.emit(Some(files));
            }
        })
    };
    let over = {
        let is_over = is_over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_over.set(true);
        })
    };
    let leave = {
        let is_over = is_over.clone();
        Callback::from(move |_: DragEvent| is_over.set(false))
    };
    let cancel = Callback::from(move |_: MouseEvent| wish.borrow().set(Wish::Stop));
    // The button that stops it goes with the reading; whoever works by keyboard must not start at the top again.
    let desk = use_node_ref();
    {
        let desk = desk.clone();
        use_effect_with(matches!(*stage, Stage::Stopped { .. }), move |is_stopped| {
            if let Some(desk) = desk.cast::<HtmlElement>().filter(|_| *is_stopped) {
                // An element that cannot take the focus leaves it where it is.
                let _ = desk.focus();
            }
        });
    }
    use_step(&desk, stage.step(), None);
    let said = said(lang, &stage);
    let announcement = use_announcement(said.clone());
    html! {
        <div class="maatwerk mw-portfolio mw-stack" lang={lang.code()} dir="ltr" ondrop={drop_here} ondragover={over}
            ondragleave={leave}>
            <p class="mw-visually-hidden" role="status">{changing(announcement)}</p>
            <p class="mw-note mw-paragraph mw-no-print"><span>{words::private(lang)}</span></p>
            <div class={classes!("mw-portfolio__choose", "mw-no-print", is_over.then_some("mw-portfolio__choose--over"))}>
                <div class="mw-button-group">
                    <input class="mw-visually-hidden mw-portfolio__file" id="portfolio-files" type="file" multiple=true
                        accept=".json,.yaml,.yml,application/json" aria-describedby="portfolio-hint" onchange={choose} />
                    <label class="mw-button mw-button--primary" for="portfolio-files">
                        <span>{words::choose(lang)}</span>
                    </label>
                    <button type="button" class="mw-button" onclick={begin.reform(|_: MouseEvent| None)}>
                        <span>{words::example(lang)}</span>
                    </button>
                </div>
                <p class="mw-small mw-paragraph--quiet" id="portfolio-hint"><span>{words::choose_hint(lang)}</span></p>
            </div>
            <div class="mw-portfolio__stage mw-stack" tabindex="-1" ref={desk}>
                { view(lang, heading_level, &stage, &said, &cancel) }
            </div>
        </div>
    }
}

/// The stage in one sentence.
fn said(lang: Lang, stage: &Stage) -> String {
    match stage {
        Stage::Start => String::new(),
        Stage::Busy { done, all } => words::busy(lang, number(lang, *all as u64), number(lang, *done as u64)),
        Stage::Stopped { done, all } => words::stopped(lang, number(lang, *all as u64), number(lang, *done as u64)),
        Stage::Nothing => words::none(lang).to_owned(),
        Stage::Done(outcome) if outcome.portfolio.households == 0 => words::none_usable(lang).to_owned(),
        Stage::Done(outcome) => {
            let [done, _] = counted(lang, &outcome.portfolio);
            match faulty(lang, outcome.faults.len()) {
                Some(faulty) => format!("{done}. {faulty}."),
                None => format!("{done}."),
            }
        }
    }
}

/// That so many files do not count; `None` where all do.
pub fn faulty(lang: Lang, count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some(words::faulty_one(lang).to_owned()),
        count => Some(words::faulty(lang, number(lang, count as u64))),
    }
}

fn view(lang: Lang, heading_level: u8, stage: &Stage, said: &str, cancel: &Callback<MouseEvent>) -> Html {
    match stage {
        Stage::Start => html! { <div key="start" /> },
        Stage::Busy { done, all } => html! {
            <div key="busy" class="mw-stack--tight">
                <p class="mw-paragraph">{changing(said.to_owned())}</p>
                <progress class="mw-portfolio__progress" max={all.to_string()} value={done.to_string()} />
                <button type="button" class="mw-button" onclick={cancel.clone()}><span>{words::cancel(lang)}</span></button>
            </div>
        },
        Stage::Stopped { .. } => html! {
            <div key="stopped" class="mw-alert"><p>{changing(said.to_owned())}</p></div>
        },
        Stage::Nothing => html! {
            <div key="nothing" class="mw-note"><p>{changing(said.to_owned())}</p></div>
        },
        Stage::Done(found) => html! {
            <div key="done" class="mw-stack">{ outcome(lang, heading_level, found) }</div>
        },
    }
}
