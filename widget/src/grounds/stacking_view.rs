//! Who stands around the household: the table to fill in, and the picture. No score, no risk profile.

use super::desk::Desk;
use super::state::Action;
use crate::element::said;
use crate::stacking::{AroundForm, StackingPicture, filled};
use maatwerk_words::around as words;
use std::rc::Rc;
use yew::prelude::*;

/// The table, the counts and the drawing.
pub(super) fn stacking_view(desk: &Desk<'_>) -> Html {
    let lang = desk.lang;
    let around = filled(&desk.state.around);
    let empty = around.is_empty().then(|| said("p", "mw-note", words::stacking_empty(lang)));
    let picture = (!around.is_empty()).then(
        || html! { <StackingPicture {lang} {around} heading_level={desk.level.saturating_add(1)} table={false} /> },
    );
    html! {
        <>
            { desk.heading(0, words::stacking_heading(lang)) }
            { said("p", "mw-paragraph", words::stacking_lead(lang)) }
            <div>{empty}</div>
            <div role="status">{picture}</div>
            <AroundForm {lang} today={desk.state.day} around={desk.state.around.clone()} laws={laws(desk)} examples={true}
                onchange={desk.on.reform(Action::Around)} />
        </>
    }
}

fn laws(desk: &Desk<'_>) -> Rc<[String]> {
    let mut laws: Vec<String> = Vec::new();
    for ground in &desk.book.grounds {
        let law = maatwerk_words::law(desk.lang, &ground.law);
        if !laws.iter().any(|known| known == law) {
            laws.push(law.to_owned());
        }
    }
    laws.into()
}
