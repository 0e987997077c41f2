//! Text that changes while it stands on the page.

use yew::prelude::*;

/// A text in an element of its own that is replaced when the text changes: a browser that translates the page takes the
/// text nodes away, and what was only updated would keep showing an old figure.
pub fn changing(text: impl Into<AttrValue>) -> Html {
    let text = text.into();
    html! { <span key={text.to_string()}>{text}</span> }
}
