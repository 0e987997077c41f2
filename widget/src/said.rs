//! An element with a text in it.

use crate::changing::changing;
use yew::prelude::*;
use yew::virtual_dom::VTag;

/// An element that only holds a text. Made in one place: each of them written out would be a good part of the bundle.
pub(crate) fn said(tag: &'static str, class: &'static str, text: impl Into<AttrValue>) -> Html {
    element(tag, class, text.into())
}

fn element(tag: &'static str, class: &'static str, text: AttrValue) -> Html {
    let mut element = VTag::new(tag);
    if !class.is_empty() {
        element.add_attribute("class", class);
    }
    element.add_child(changing(text));
    element.into()
}
