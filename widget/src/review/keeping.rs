//! Marks that are kept on this device, and nowhere else.

use super::kept::{Marks, read, write};
use super::state::{Action, Desk};
use gloo_timers::callback::Timeout;
use maatwerk_words::Lang;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, Storage, StorageEvent};
use yew::prelude::*;

/// How long the typing must rest before it is kept, in milliseconds.
const REST: u32 = 400;

/// How it goes with the keeping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// There is nothing to keep.
    Nothing,
    /// Everything is kept.
    Kept,
    /// The browser has no room for the last change.
    Full,
    /// The browser keeps nothing.
    Refused,
    /// Something was kept that this page cannot read; it stays until someone deletes it.
    Unreadable(Rc<str>),
}

fn key(lang: Lang) -> String {
    format!("maatwerk-review-{}", lang.code())
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What was kept before.
pub(super) fn first(lang: Lang) -> (Marks, Keeping) {
    match storage().map(|storage| storage.get_item(&key(lang))) {
        Some(Ok(Some(text))) => match read(lang, &text) {
            Ok(marks) => (marks, Keeping::Kept),
            Err(_) => (Marks::new(), Keeping::Unreadable(text.into())),
        },
        Some(Ok(None)) => (Marks::new(), Keeping::Nothing),
        Some(Err(_)) | None => (Marks::new(), Keeping::Refused),
    }
}

/// Keeps the marks. A browser that has no room leaves what was kept before.
fn keep(lang: Lang, marks: &Marks) -> Keeping {
    let Some(storage) = storage() else { return Keeping::Refused };
    let (kept, done) = match marks.is_empty() {
        true => (storage.remove_item(&key(lang)), Keeping::Nothing),
        false => (storage.set_item(&key(lang), &write(lang, marks)), Keeping::Kept),
    };
    kept.map_or(Keeping::Full, |()| done)
}

/// Keeps every change of the desk once the typing rests, and when the page is left; hears what another tab keeps. Gives how
/// it goes, and what deletes something unreadable.
#[hook]
pub(super) fn use_keeping(desk: &UseReducerHandle<Desk>, first: Keeping) -> (Keeping, Callback<()>) {
    let keeping = use_state(|| first);
    let waiting = use_mut_ref(|| None::<Rc<Desk>>);
    let lang = desk.lang;
    {
        let (keeping, waiting) = (keeping.clone(), waiting.clone());
        let now = Rc::new((**desk).clone());
        let is_unreadable = matches!(*keeping, Keeping::Unreadable(_));
        use_effect_with((desk.changes, is_unreadable), move |(changes, is_unreadable)| {
            let timeout = (*changes > 0 && !is_unreadable).then(|| {
                waiting.replace(Some(now));
                Timeout::new(REST, move || {
                    if let Some(done) = flush(&waiting) {
                        keeping.set(done);
                    }
                })
            });
            move || drop(timeout)
        });
    }
    {
        let waiting = waiting.clone();
        use_effect_with((), move |()| {
            let ear = {
                let waiting = waiting.clone();
                Closure::<dyn Fn(Event)>::new(move |_| drop(flush(&waiting)))
            };
            listen("pagehide", &ear);
            move || {
                flush(&waiting);
                unlisten("pagehide", &ear);
            }
        });
    }
    {
        let (keeping, dispatcher) = (keeping.clone(), desk.dispatcher());
        use_effect_with((), move |()| {
            let ear = Closure::<dyn Fn(Event)>::new(move |event: Event| {
                let Some(event) = event.dyn_ref::<StorageEvent>().filter(|event| event.key() == Some(key(lang))) else {
                    return;
                };
                let marks = event.new_value().map_or(Ok(Marks::new()), |text| read(lang, &text));
                if let Ok(marks) = marks {
                    waiting.take();
                    keeping.set(if marks.is_empty() { Keeping::Nothing } else { Keeping::Kept });
                    dispatcher.dispatch(Action::TakeOver(Rc::new(marks)));
                }
            });
            listen("storage", &ear);
            move || unlisten("storage", &ear)
        });
    }
    let delete = {
        let keeping = keeping.clone();
        Callback::from(move |()| keeping.set(keep(lang, &Marks::new())))
    };
    ((*keeping).clone(), delete)
}

/// Keeps what waits; `None` when nothing does.
fn flush(waiting: &RefCell<Option<Rc<Desk>>>) -> Option<Keeping> {
    let desk = waiting.take()?;
    Some(keep(desk.lang, &desk.marks()))
}

fn listen(event: &str, ear: &Closure<dyn Fn(Event)>) {
    if let Some(window) = web_sys::window() {
        // A page that does not hear it still keeps its work once the typing rests.
        let _ = window.add_event_listener_with_callback(event, ear.as_ref().unchecked_ref());
    }
}

fn unlisten(event: &str, ear: &Closure<dyn Fn(Event)>) {
    if let Some(window) = web_sys::window() {
        let _ = window.remove_event_listener_with_callback(event, ear.as_ref().unchecked_ref());
    }
}
