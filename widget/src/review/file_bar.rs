//! What is done with a review as a whole: the letter, a file to save and to add, and what is kept on this device.

use super::keeping::Keeping;
use super::kept::{FileFault, write};
use super::state::{Action, Desk, NOTICE_ID, Notice, View};
use crate::download::save;
use crate::element::{element, maybe, said, small_button};
use crate::file_choice::{file_choice, text_of};
use crate::step::{Step, took};
use maatwerk_engine::Date;
use maatwerk_words::{Lang, review as words};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

/// A larger file is no review: so many bytes.
const MOST: f64 = 8_000_000.0;

/// What happened to the whole, and how to take it back.
pub(super) fn notice(desk: &Desk, dispatch: &Callback<Action>) -> Html {
    let lang = desk.lang;
    let shown = desk.notice.as_ref().map(|(notice, before)| {
        let (class, what) = match notice {
            Notice::Agreed(1) => ("mw-note mw-button-group", words::agreed_one(lang).to_owned()),
            Notice::Agreed(count) => ("mw-note mw-button-group", words::agreed(lang, count)),
            Notice::Deleted => ("mw-note mw-button-group", words::deleted(lang).to_owned()),
            Notice::Added(name, 1) => ("mw-note mw-button-group", words::added_one(lang, name)),
            Notice::Added(name, count) => ("mw-note mw-button-group", words::added(lang, count, name)),
            Notice::NotAdded(name, fault) => ("mw-alert", not_added(lang, name, fault)),
        };
        let undo = before.as_ref().map(|_| small_button(words::undo(lang), dispatch.reform(|_| Action::Undo)));
        html! { <div {class}>{ said("p", "", what) }<div>{ for undo }</div></div> }
    });
    html! { <div class="mw-no-print" id={NOTICE_ID} tabindex="-1" role="status">{ for shown }</div> }
}

fn not_added(lang: Lang, name: &str, fault: &FileFault) -> String {
    match fault {
        FileFault::NoJson { line, column } => words::not_json(lang, column, line, name),
        FileFault::NoReview => words::no_review(lang, name),
        FileFault::Newer => words::newer(lang, name),
        FileFault::OtherLanguage => words::other_language(lang, name),
        FileFault::TooLarge => words::too_large(lang, name),
    }
}

/// The buttons, and how it goes with the keeping.
pub(super) fn file_bar(
    desk: &Desk,
    today: Date,
    keeping: &Keeping,
    forget: &Callback<()>,
    dispatch: &Callback<Action>,
) -> Html {
    let lang = desk.lang;
    let (class, how) = how_kept(lang, keeping);
    let has_marks = !desk.marks().is_empty();
    let unreadable = match keeping {
        Keeping::Unreadable(text) => {
            let (text, name) = (text.clone(), file_name(lang, today));
            let forget = forget.reform(|_: MouseEvent| ());
            Some(html! {
                <div class="mw-button-group">
                    { small_button(words::keep_as_file(lang), Callback::from(move |event: MouseEvent| offer(&event, &name, &text))) }
                    { small_button(words::keep_forget(lang), forget) }
                </div>
            })
        }
        _ => None,
    };
    html! {
        <section class="mw-review__files mw-stack--tight mw-no-print">
            <p class={class} role="status">{ said("span", "", how) }</p>
            { maybe(unreadable) }
            <div class="mw-button-group">
                { small_button(words::to_letter(lang), dispatch.reform(|_| Action::Look(View::Letter))) }
                { save_button(desk, today) }
                { choose(lang, dispatch) }
                { for has_marks.then(|| small_button(words::delete(lang), dispatch.reform(|_| Action::Delete))) }
            </div>
            <details class="mw-details mw-small">
                <summary><span>{words::adding_heading(lang)}</span></summary>
                <p class="mw-paragraph"><span>{words::adding(lang)}</span></p>
            </details>
        </section>
    }
}

/// How it goes with the keeping, in the class of a warning where it does not go well.
fn how_kept(lang: Lang, keeping: &Keeping) -> (&'static str, &'static str) {
    match keeping {
        Keeping::Nothing => ("mw-paragraph", words::keep_nothing(lang)),
        Keeping::Kept => ("mw-paragraph", words::keep_kept(lang)),
        Keeping::Full => ("mw-alert", words::keep_full(lang)),
        Keeping::Refused => ("mw-alert", words::keep_refused(lang)),
        Keeping::Unreadable(_) => ("mw-alert", words::keep_unreadable(lang)),
    }
}

/// Inside a part: that what is chosen there is not kept, and how to save it; nothing where it is.
pub(super) fn not_kept(desk: &Desk, today: Date, keeping: &Keeping) -> Html {
    let is_kept = matches!(keeping, Keeping::Nothing | Keeping::Kept);
    let warning = (!is_kept).then(|| {
        let (_, how) = how_kept(desk.lang, keeping);
        element("div", "mw-alert mw-stack--tight", vec![said("p", "", how), save_button(desk, today)])
    });
    html! { <div class="mw-no-print" role="status">{ for warning }</div> }
}

fn file_name(lang: Lang, today: Date) -> String {
    format!("{}-{today}.json", words::file_name(lang))
}

/// The button that saves every mark as a file, once there is one.
fn save_button(desk: &Desk, today: Date) -> Html {
    let (lang, marks) = (desk.lang, desk.marks());
    let save = (!marks.is_empty()).then(|| {
        let onclick =
            Callback::from(move |event: MouseEvent| offer(&event, &file_name(lang, today), &write(lang, &marks)));
        small_button(words::save(lang), onclick)
    });
    maybe(save)
}

fn offer(event: &web_sys::Event, name: &str, text: &str) {
    // A browser that cannot says so itself.
    let _ = save(event, name, "application/json", text);
}

/// The choice of a file to add.
fn choose(lang: Lang, dispatch: &Callback<Action>) -> Html {
    let dispatch = dispatch.clone();
    let onchoose = Callback::from(move |(event, file): (Event, File)| {
        took(&event, Step::Opened);
        let dispatch = dispatch.clone();
        spawn_local(async move {
            let text = if file.size() > MOST { None } else { text_of(&file).await };
            dispatch.emit(Action::Add(file.name(), text.map(Rc::from).ok_or(FileFault::TooLarge)));
        });
    });
    file_choice("review-file", words::add(lang), onchoose)
}

#[cfg(test)]
mod tests;
