//! The shapes that drawings are made of, each made in one place: every `html!` writes out the making of its elements in full.

use yew::prelude::*;

/// A drawing on paper of this width and height. One without a name is for the eyes alone: what it shows is said beside it.
pub(crate) fn drawing(class: &'static str, [width, height]: [i64; 2], name: Option<String>, shapes: Vec<Html>) -> Html {
    let hidden = name.is_none().then_some("true");
    let role = name.is_some().then_some("img");
    html! {
        <svg {class} viewBox={format!("0 0 {width} {height}")} {role} aria-label={name} aria-hidden={hidden}>{ for shapes }</svg>
    }
}

/// A group, so that what may be there stands in something that always is.
pub(crate) fn group(shapes: impl IntoIterator<Item = Html>) -> Html {
    html! { <g>{ for shapes }</g> }
}

/// A rectangle from its upper left corner.
pub(crate) fn rectangle(class: &'static str, [x, y]: [i64; 2], [width, height]: [i64; 2]) -> Html {
    let [x, y, width, height] = [x, y, width, height].map(|length| length.to_string());
    html! { <rect {class} {x} {y} {width} {height} /> }
}

/// A line from one place to another.
pub(crate) fn line(class: &'static str, from: [i64; 2], to: [i64; 2]) -> Html {
    let [x1, y1, x2, y2] = [from[0], from[1], to[0], to[1]].map(|place| place.to_string());
    html! { <line {class} {x1} {y1} {x2} {y2} /> }
}

/// A closed shape through these places.
pub(crate) fn polygon(class: &'static str, places: &[[i64; 2]]) -> Html {
    let points = places.iter().map(|[x, y]| format!("{x},{y} ")).collect::<String>();
    html! { <polygon {class} {points} /> }
}

/// Words at a place; other words are a new element, so that a translated page never keeps old ones.
pub(crate) fn label(class: &'static str, [x, y]: [i64; 2], words: String) -> Html {
    let [x, y] = [x, y].map(|place| place.to_string());
    html! { <text key={words.clone()} {class} {x} {y}>{words}</text> }
}
