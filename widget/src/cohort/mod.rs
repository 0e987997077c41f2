//! Many households at once: choose a file, watch it being read, see what stays open and what blocks. Everything happens
//! on the visitor's own computer.

mod cell;
mod findings;
mod reading;
mod tables;

pub use cell::{Cell, number};
pub use findings::{Findings, leaf};

use crate::announce::use_announcement;
use crate::changing::changing;
use crate::file_choice::chosen;
use crate::format::percent;
use crate::step::{Step, use_step};
use crate::wish::Wish;
use maatwerk_engine::cohort::{Program, Tally};
use maatwerk_engine::{Date, LawBook};
use maatwerk_words::{Lang, cohort as words};
use reading::{draw, read};
use rust_decimal::Decimal;
use std::rc::Rc;
use std::sync::LazyLock;
use tables::tables;
use wasm_bindgen_futures::spawn_local;
use web_sys::{File, HtmlElement};
use yew::prelude::*;

static BOOK: LazyLock<LawBook> = LazyLock::new(maatwerk_rules::law_book);

/// What the cohort is told by its host.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CohortProps {
    /// The language.
    pub lang: Lang,
    /// Today: the law is read as it is on this day.
    pub today: Date,
    /// The level of its first heading, 2 to 6.
    pub heading_level: u8,
}

/// How far it is.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// No file was chosen.
    Start,
    /// A file is being read.
    Busy {
        /// How much of it was read, in percent.
        percent: u8,
        /// How many households were assessed.
        households: u64,
    },
    /// The visitor stopped it after so many households.
    Stopped(u64),
    /// The file cannot be used: the fault, in the language of the files.
    Refused(String),
    /// The browser did not give the file.
    Unreadable,
    /// All was counted.
    Done(Rc<Tally>),
}

impl Stage {
    /// The step that the host is told of.
    fn step(&self) -> Option<Step> {
        match self {
            Stage::Start => None,
            Stage::Busy { .. } => Some(Step::Reading),
            Stage::Stopped(_) => Some(Step::Stopped),
            Stage::Refused(_) | Stage::Unreadable => Some(Step::Refused),
            Stage::Done(_) => Some(Step::Outcome),
        }
    }
}

/// The cohort.
#[component]
pub fn CohortDesk(props: &CohortProps) -> Html {
    let CohortProps { lang, today, .. } = *props;
    let program = use_memo(today, |today| Program::new(&BOOK, *today));
    let stage = use_state(|| Stage::Start);
    // What is wanted of the reading that goes on now.
    let wish = use_mut_ref(|| Rc::new(std::cell::Cell::new(Wish::GoOn)));
    {
        let wish = wish.clone();
        use_effect_with((), move |()| move || wish.borrow().set(Wish::Forget));
    }
    let begin = {
        let (program, stage, wish) = (program.clone(), stage.clone(), wish.clone());
        // Without a file: the example.
        Callback::from(move |file: Option<File>| {
            let new = Rc::new(std::cell::Cell::new(Wish::GoOn));
            wish.replace(new.clone()).set(Wish::Forget);
            let (program, stage) = (program.clone(), stage.clone());
            stage.set(Stage::Busy { percent: 0, households: 0 });
            spawn_local(async move {
                let tell = |at| stage.set(at);
                match file {
                    Some(file) => read(&BOOK, &program, file, &new, &tell).await,
                    None => draw(&BOOK, &program, &new, &tell).await,
                }
            });
        })
    };
    let choose = {
        let begin = begin.clone();
        Callback::from(move |event: Event| {
            if let Some(file) = chosen(&event).pop() {
                begin.emit(Some(file));
            }
        })
    };
    let cancel = Callback::from(move |_: MouseEvent| wish.borrow().set(Wish::Stop));
    // The button that stops it goes with the reading; whoever works by keyboard must not start at the top again.
    let desk = use_node_ref();
    {
        let desk = desk.clone();
        use_effect_with(matches!(*stage, Stage::Stopped(_)), move |is_stopped| {
            if let Some(desk) = desk.cast::<HtmlElement>().filter(|_| *is_stopped) {
                // An element that cannot take the focus leaves it where it is.
                let _ = desk.focus();
            }
        });
    }
    use_step(&desk, stage.step(), None);
    let said = said(lang, &stage, &program);
    let announcement = use_announcement(said.clone());
    html! {
        <div class="maatwerk mw-cohort mw-stack" lang={lang.code()} dir="ltr">
            <p class="mw-visually-hidden" role="status">{changing(announcement)}</p>
            <p class="mw-note mw-paragraph"><span>{words::private(lang)}</span></p>
            <div class="mw-button-group mw-no-print">
                <input class="mw-visually-hidden mw-cohort__file" id="cohort-file" type="file" accept=".csv,text/csv"
                    aria-describedby="cohort-hint" onchange={choose} />
                <label class="mw-button mw-button--primary" for="cohort-file"><span>{words::choose(lang)}</span></label>
                <button type="button" class="mw-button" onclick={begin.reform(|_: MouseEvent| None)}>
                    <span>{words::example(lang)}</span>
                </button>
            </div>
            <p class="mw-small mw-paragraph--quiet mw-no-print" id="cohort-hint"><span>{words::choose_hint(lang)}</span></p>
            <div class="mw-cohort__stage mw-stack" tabindex="-1" ref={desk}>{ view(&stage, &said, &cancel, props, &program) }</div>
        </div>
    }
}

/// The stage in one sentence.
fn said(lang: Lang, stage: &Stage, program: &Program<'_>) -> String {
    match stage {
        Stage::Start => String::new(),
        Stage::Busy { percent: part, households } => {
            let share = Decimal::from(*part) / Decimal::ONE_HUNDRED;
            words::busy(lang, number(lang, *households), percent(lang, share))
        }
        Stage::Stopped(households) => words::stopped(lang, number(lang, *households)),
        Stage::Refused(_) => words::refused(lang).to_owned(),
        Stage::Unreadable => words::unreadable(lang).to_owned(),
        Stage::Done(tally) if tally.households() == 0 => words::none(lang).to_owned(),
        Stage::Done(tally) => {
            let grounds = number(lang, program.grounds().count() as u64);
            let households = Cell::of(tally.households(), false).in_words(lang);
            words::done(lang, crate::format::day(lang, program.day()), grounds, households)
        }
    }
}

fn view(
    stage: &Stage,
    said: &str,
    cancel: &Callback<MouseEvent>,
    props: &CohortProps,
    program: &Program<'static>,
) -> Html {
    let lang = props.lang;
    match stage {
        Stage::Start => html! { <div key="start" /> },
        Stage::Busy { percent, .. } => html! {
            <div key="busy" class="mw-stack--tight">
                <p class="mw-paragraph">{changing(said.to_owned())}</p>
                <progress class="mw-cohort__progress" max="100" value={percent.to_string()} />
                <button type="button" class="mw-button" onclick={cancel.clone()}><span>{words::cancel(lang)}</span></button>
            </div>
        },
        Stage::Refused(fault) => html! {
            <div key="refused" class="mw-alert mw-stack--tight">
                <p><strong>{said.to_owned()}</strong></p>
                <p lang="en" class="mw-cohort__fault">{changing(fault.clone())}</p>
            </div>
        },
        Stage::Stopped(_) | Stage::Unreadable => html! {
            <div key="alert" class="mw-alert"><p>{changing(said.to_owned())}</p></div>
        },
        Stage::Done(tally) if tally.households() == 0 => html! {
            <div key="none" class="mw-note"><p>{changing(said.to_owned())}</p></div>
        },
        Stage::Done(tally) => {
            let found = Findings::new(lang, &BOOK, &tally.counts(program), false);
            html! { <div key="done" class="mw-stack">{ tables(lang, props.heading_level, said, &found) }</div> }
        }
    }
}
