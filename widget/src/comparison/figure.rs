//! A figure that opens its own account.

use crate::changing::changing;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct FigureProps {
    pub(crate) label: &'static str,
    pub(crate) value: String,
    /// The words that open the account.
    pub(crate) how: &'static str,
    pub(crate) children: Html,
}

/// A label, a value, and behind one tap how we got it.
#[component]
pub(crate) fn Figure(props: &FigureProps) -> Html {
    html! {
        <div class="mw-figure">
            <p class="mw-figure__label"><span>{props.label}</span></p>
            <p class="mw-figure__value">{changing(props.value.clone())}</p>
            <details class="mw-details mw-figure__account">
                <summary><span>{props.how}</span><span class="mw-visually-hidden">{format!(" ({})", props.label)}</span></summary>
                {props.children.clone()}
            </details>
        </div>
    }
}
