//! Handing the visitor a file, without a server.

use crate::step::{Step, took};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, Event, HtmlAnchorElement, Url};

/// Offers a text to be saved under this name, to the visitor who pressed this; nothing where the browser cannot.
pub fn save(event: &Event, name: &str, kind: &str, text: &str) -> Option<()> {
    let about = BlobPropertyBag::new();
    about.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from(text)), &about).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link = web_sys::window()?.document()?.create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    took(event, Step::Saved);
    Url::revoke_object_url(&address).ok()
}
