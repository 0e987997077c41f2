//! Files that the visitor chooses.

use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileList, HtmlInputElement};
use yew::prelude::*;

/// A field for a file of a case or a review, that looks like a button.
pub(crate) fn file_choice(id: &'static str, label: &'static str, onchoose: Callback<(Event, File)>) -> Html {
    let onchange = Callback::from(move |event: Event| {
        chosen(&event).into_iter().for_each(|file| onchoose.emit((event.clone(), file)));
    });
    html! {
        <label class="mw-button mw-button--small mw-file-choice">
            <span>{label}</span>
            <input class="mw-visually-hidden" {id} type="file" accept=".json,application/json" {onchange} />
        </label>
    }
}

/// The files that were chosen in a field.
pub(crate) fn chosen(event: &Event) -> Vec<File> {
    let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return Vec::new() };
    let files = listed(input.files());
    // So that the same file can be chosen again, after it was mended.
    input.set_value("");
    files
}

/// The files in a list.
pub(crate) fn listed(files: Option<FileList>) -> Vec<File> {
    let Some(files) = files else { return Vec::new() };
    (0..files.length()).filter_map(|place| files.get(place)).collect()
}

/// The text of a file; `None` when the browser does not give it, as of a file that was moved meanwhile.
pub(crate) async fn text_of(file: &File) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}
