//! What is done with a case as a whole: open and save it, a ledger for the accountant, print, begin again.

use super::file::FileFault;
use super::keeping::Keeping;
use super::workbench::{Action, NOTICE_ID, Notice, UNDO_ID, Workbench};
use crate::changing::changing;
use crate::download::save;
use crate::element::small_button;
use crate::file_choice::{file_choice, text_of};
use crate::ledger_csv::ledger_csv;
use crate::print::print;
use maatwerk_words::{Lang, calculator as words};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

/// The buttons, what happened to a file, and what is kept on this device.
pub(super) fn file_bar(workbench: &Workbench, dispatch: &Callback<Action>) -> Html {
    let (lang, today) = (workbench.lang, workbench.today);
    let work: Rc<str> = workbench.saved().into();
    let onopen = {
        let name = words::kept_work(lang).to_owned();
        let (dispatch, workbench) = (dispatch.clone(), workbench.clone());
        Callback::from(move |text: Rc<str>| {
            let is_case = workbench.can_open(&text);
            dispatch.emit(Action::Open(name.clone(), text));
            is_case
        })
    };
    let onchoose = {
        let dispatch = dispatch.clone();
        Callback::from(move |(_, file): (Event, File)| {
            let dispatch = dispatch.clone();
            spawn_local(async move {
                // A file that the browser cannot read any more is as one that holds nothing.
                let text = text_of(&file).await.unwrap_or_default();
                dispatch.emit(Action::Open(file.name(), text.into()));
            });
        })
    };
    html! {
        <div class="mw-file-bar mw-stack--tight mw-no-print">
            <div class="mw-button-group">
                { file_choice("open-file", words::open_file(lang), onchoose) }
                { small_button(words::save_file(lang), save_as(work.clone(), format!("maatwerk-{today}.json"), "application/json")) }
                { for csv(workbench).map(|text| small_button(words::save_csv(lang), save_as(text, format!("grootboek-{today}.csv"), "text/csv"))) }
                { small_button(words::print(lang), Callback::from(|event: MouseEvent| print(&event))) }
                { small_button(words::start_again(lang), dispatch.reform(|_| Action::StartAgain)) }
            </div>
            <div id={NOTICE_ID} tabindex="-1" role="status">{ for notice(workbench, dispatch) }</div>
            <Keeping {lang} {work} {onopen} />
        </div>
    }
}

fn csv(workbench: &Workbench) -> Option<Rc<str>> {
    let answer = workbench.answer.as_ref()?;
    Some(ledger_csv(workbench.lang, &answer.case, &answer.comparison, &workbench.catalogue).into())
}

fn save_as(text: Rc<str>, name: String, kind: &'static str) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        // A browser that cannot says so itself.
        let _ = save(&event, &name, kind, &text);
    })
}

/// What happened to a file, and how to undo it.
fn notice(workbench: &Workbench, dispatch: &Callback<Action>) -> Option<Html> {
    let lang = workbench.lang;
    match workbench.notice.as_ref()? {
        Notice::Opened { name, unknown, .. } => Some(html! {
            <div class="mw-note mw-button-group">
                <span id="undone">{changing(words::opened(lang, name))}</span>
                <button type="button" class="mw-button mw-button--small" id={UNDO_ID} aria-describedby="undone"
                    onclick={dispatch.reform(|_| Action::Undo)}><span>{words::undo(lang)}</span></button>
                <div>{ for (!unknown.is_empty()).then(|| html! { <p>{changing(words::opened_unknown(lang, unknown.join("; ")))}</p> }) }</div>
            </div>
        }),
        Notice::NotOpened(name, fault) => {
            Some(html! { <p class="mw-alert">{changing(not_opened(lang, name, fault))}</p> })
        }
        Notice::StartedAgain(_) => Some(html! {
            <div class="mw-note mw-button-group">
                <span id="undone">{words::started_again(lang)}</span>
                <button type="button" class="mw-button mw-button--small" id={UNDO_ID} aria-describedby="undone"
                    onclick={dispatch.reform(|_| Action::Undo)}><span>{words::undo(lang)}</span></button>
            </div>
        }),
        Notice::Removed(_) | Notice::Overlap(..) => None,
    }
}

fn not_opened(lang: Lang, name: &str, fault: &FileFault) -> String {
    match fault {
        FileFault::NoJson { line, column } => words::not_json(lang, column, line, name),
        FileFault::NoCase => words::no_case(lang, name),
        FileFault::Newer(version) => words::newer_case(lang, name, version),
        FileFault::TooLarge => words::too_large_case(lang, name),
    }
}
