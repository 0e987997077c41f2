//! Elements with a class and nothing else, made in one place: every `html!` writes out the making of its elements in full,
//! and the explorer has more than a hundred of them.

use yew::prelude::*;

/// An element, with a class unless that is empty, and what stands in it.
pub(super) fn element(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    let class = (!class.is_empty()).then_some(class);
    html! { <@{tag} {class}>{ for children }</@> }
}

/// An element with a text of its own.
pub(super) fn text(tag: &'static str, class: &'static str, words: impl Into<AttrValue>) -> Html {
    let words: AttrValue = words.into();
    element(tag, class, vec![html! { {words} }])
}

/// A paragraph.
pub(super) fn paragraph(words: impl Into<AttrValue>) -> Html {
    text("p", "mw-paragraph", words)
}

/// A link.
pub(super) fn link(class: &'static str, href: AttrValue, words: impl Into<AttrValue>) -> Html {
    let words = words.into();
    html! { <a {class} {href}>{words}</a> }
}

/// What may be there, in an element that always is.
pub(super) fn maybe(html: Option<Html>) -> Html {
    element("div", "", html.into_iter().collect())
}
