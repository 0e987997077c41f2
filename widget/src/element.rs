//! Elements with a class and nothing else, made in one place: every `html!` writes out the making of its elements in full,
//! and a bundle has more than a hundred of them.

use crate::changing::changing;
use yew::prelude::*;

/// An element, with a class unless that is empty, and what stands in it.
pub(crate) fn element(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    let class = (!class.is_empty()).then_some(class);
    html! { <@{tag} {class}>{ for children }</@> }
}

/// An element with a text of its own.
pub(crate) fn text(tag: &'static str, class: &'static str, words: impl Into<AttrValue>) -> Html {
    let words: AttrValue = words.into();
    element(tag, class, vec![html! { {words} }])
}

/// An element with a text that changes while it stands on the page.
pub(crate) fn said(tag: &'static str, class: &'static str, words: impl Into<AttrValue>) -> Html {
    element(tag, class, vec![changing(words)])
}

/// A paragraph.
pub(crate) fn paragraph(words: impl Into<AttrValue>) -> Html {
    text("p", "mw-paragraph", words)
}

/// A link.
pub(crate) fn link(class: &'static str, href: AttrValue, words: impl Into<AttrValue>) -> Html {
    let words = words.into();
    html! { <a {class} {href}>{words}</a> }
}

/// What may be there, in an element that always is.
pub(crate) fn maybe(html: Option<Html>) -> Html {
    element("div", "", html.into_iter().collect())
}

/// A small button.
pub(crate) fn small_button(label: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button key={label} type="button" class="mw-button mw-button--small" {onclick}><span>{label}</span></button> }
}
