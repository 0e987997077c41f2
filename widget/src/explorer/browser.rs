//! What only a browser can do.

use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::{Event, InputEvent, NodeRef, TargetCast};

/// Where "leave this page" leads: a page that says nothing about its visitor.
pub(super) const NEUTRAL_PAGE: &str = "https://www.knmi.nl/";

/// Goes to the neutral page; the back button does not lead here again.
pub(super) fn leave() {
    if let Some(window) = web_sys::window() {
        // Nothing is to be seen while the other page is on its way.
        if let Some(page) = window.document().and_then(|document| document.document_element()) {
            let _ = page.set_attribute("hidden", "");
        }
        // Where a host forbids it, the link that was clicked still leads there.
        let _ = window.location().replace(NEUTRAL_PAGE);
    }
}

/// Moves the focus.
pub(super) fn focus(to: &NodeRef) {
    if let Some(element) = to.cast::<HtmlElement>() {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// What stands in the field of an event.
pub(super) fn text_in(event: &InputEvent) -> String {
    event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
}

/// What was chosen in the list of an event.
pub(super) fn choice_in(event: &Event) -> String {
    event.target_dyn_into::<HtmlSelectElement>().map(|list| list.value()).unwrap_or_default()
}
