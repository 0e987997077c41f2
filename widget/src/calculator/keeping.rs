//! Work that is kept on this device: only after someone asked for it, with a way to delete all of it. What was kept is
//! never overwritten by a page that has not shown it, nor by a second tab.

use crate::changing::changing;
use crate::download::save;
use crate::element::small_button;
use maatwerk_words::{Lang, calculator as words};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Storage, StorageEvent};
use yew::prelude::*;

/// Under which name it is kept.
const KEY: &str = "maatwerk-calculator";

/// What is told.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct KeepingProps {
    /// The language.
    pub(super) lang: Lang,
    /// The text of a file with the work as it is now.
    pub(super) work: Rc<str>,
    /// Is told to open what was kept; says whether it could.
    pub(super) onopen: Callback<Rc<str>, bool>,
}

/// How it stands.
#[derive(Clone, Debug, PartialEq)]
enum Keep {
    /// Nothing is kept, and nobody asked.
    Off,
    /// Something was kept before, and waits for an answer.
    Found(Rc<str>),
    /// Every change is kept.
    On,
    /// The browser would not keep the last change; what was kept before is still there.
    Full,
    /// Another tab keeps its own work in the same place.
    Elsewhere(Rc<str>),
    /// Another tab deleted it.
    DeletedElsewhere,
    /// This browser keeps nothing.
    Unavailable,
}

/// Keeps the work, and says how it stands.
#[component]
pub(super) fn Keeping(props: &KeepingProps) -> Html {
    let KeepingProps { lang, work, onopen } = props.clone();
    let keep = use_state(first);
    use_other_tabs(keep.clone());
    {
        let keep = keep.clone();
        use_effect_with((work.clone(), *keep == Keep::On || *keep == Keep::Full), move |(work, is_kept)| {
            if *is_kept {
                let next = written(work);
                if *keep != next {
                    keep.set(next);
                }
            }
        });
    }
    let keep_on = {
        let keep = keep.clone();
        Callback::from(move |()| {
            // What another tab kept meanwhile was not shown here yet.
            keep.set(match first() {
                Keep::Found(text) if matches!(*keep, Keep::Off | Keep::DeletedElsewhere) => Keep::Found(text),
                Keep::Unavailable => Keep::Unavailable,
                _ => Keep::On,
            });
        })
    };
    let take = |text: Rc<str>| {
        let (keep, onopen) = (keep.clone(), onopen.clone());
        Callback::from(move |_: MouseEvent| {
            // What cannot be opened stays as it was kept.
            if onopen.emit(text.clone()) {
                keep.set(Keep::On);
            }
        })
    };
    let as_file = |text: Rc<str>| {
        Callback::from(move |event: MouseEvent| {
            // A browser that cannot says so itself.
            let _ = save(&event, "maatwerk.json", "application/json", &text);
        })
    };
    let delete = {
        let keep = keep.clone();
        Callback::from(move |()| {
            if let Some(storage) = storage() {
                // What is not there cannot be deleted.
                let _ = storage.remove_item(KEY);
            }
            keep.set(Keep::Off);
        })
    };
    let is_on = matches!(*keep, Keep::On | Keep::Full);
    let toggle = if is_on { delete.clone() } else { keep_on.clone() }.reform(|_: Event| ());
    let delete = delete.reform(|_: MouseEvent| ());
    let may_ask = !matches!(*keep, Keep::Found(_) | Keep::Elsewhere(_) | Keep::Unavailable);
    let (said, buttons): (&'static str, Vec<Html>) = match &*keep {
        Keep::Off => (words::keep_off(lang), Vec::new()),
        Keep::Found(text) => (
            words::keep_found(lang),
            vec![
                small_button(words::keep_go_on(lang), take(text.clone())),
                small_button(words::keep_as_file(lang), as_file(text.clone())),
                small_button(words::keep_delete(lang), delete.clone()),
            ],
        ),
        Keep::On => (words::keep_on(lang), vec![small_button(words::keep_delete(lang), delete.clone())]),
        Keep::Full => (words::keep_full(lang), vec![small_button(words::keep_delete(lang), delete.clone())]),
        Keep::Elsewhere(text) => (
            words::keep_elsewhere(lang),
            vec![
                small_button(words::keep_take_over(lang), take(text.clone())),
                small_button(words::keep_this_tab(lang), keep_on.reform(|_: MouseEvent| ())),
            ],
        ),
        Keep::DeletedElsewhere => (words::keep_deleted_elsewhere(lang), Vec::new()),
        Keep::Unavailable => (words::keep_unavailable(lang), Vec::new()),
    };
    html! {
        <div class="mw-keeping mw-no-print">
            <div>{ for may_ask.then(|| html! {
                <div class="mw-form-field mw-form-field--checkbox">
                    <input type="checkbox" id="keep" checked={is_on} onchange={toggle.clone()} />
                    <label for="keep"><span>{words::keep(lang)}</span></label>
                </div>
            }) }</div>
            <p class="mw-small mw-paragraph--quiet" role="status">{changing(said)}</p>
            <div class="mw-button-group">{ for buttons }</div>
        </div>
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What was there when the page opened.
fn first() -> Keep {
    match storage().map(|storage| storage.get_item(KEY)) {
        Some(Ok(Some(text))) => Keep::Found(text.into()),
        Some(Ok(None)) => Keep::Off,
        Some(Err(_)) | None => Keep::Unavailable,
    }
}

/// Keeps the work. A browser that has no room leaves what was kept before.
fn written(work: &str) -> Keep {
    match storage().map(|storage| storage.set_item(KEY, work)) {
        Some(Ok(())) => Keep::On,
        Some(Err(_)) => Keep::Full,
        None => Keep::Unavailable,
    }
}

/// Hears what another tab does with what is kept; this tab then keeps nothing until someone chooses.
#[hook]
fn use_other_tabs(keep: UseStateHandle<Keep>) {
    let latest = use_mut_ref(|| keep.clone());
    *latest.borrow_mut() = keep;
    use_effect_with((), move |()| {
        let hear = Closure::<dyn Fn(StorageEvent)>::new(move |event: StorageEvent| {
            if event.key().as_deref() != Some(KEY) {
                return;
            }
            let keep = latest.borrow().clone();
            match (&*keep, event.new_value()) {
                (Keep::On | Keep::Full, Some(text)) => keep.set(Keep::Elsewhere(text.into())),
                (Keep::Found(_) | Keep::Elsewhere(_), Some(text)) => keep.set(match *keep {
                    Keep::Found(_) => Keep::Found(text.into()),
                    _ => Keep::Elsewhere(text.into()),
                }),
                (Keep::Off, _) => {}
                (_, None) => keep.set(Keep::DeletedElsewhere),
                _ => {}
            }
        });
        let window = web_sys::window();
        if let Some(window) = &window {
            // A page that hears nothing of other tabs still keeps its own work.
            let _ = window.add_event_listener_with_callback("storage", hear.as_ref().unchecked_ref());
        }
        move || {
            if let Some(window) = window {
                let _ = window.remove_event_listener_with_callback("storage", hear.as_ref().unchecked_ref());
            }
        }
    });
}
