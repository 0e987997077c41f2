//! The value triangle: three sides, three questions each, and the guard that a euro result never stands alone.

use super::draft::{PlanDraft, TriangleDraft};
use super::field::Extras;
use super::form::Form;
use crate::element::said;
use maatwerk_words::{Lang, plan as words};
use yew::prelude::*;

/// Where the three sides come from.
const SOURCE: &str = "https://publiekewaarden.nl/project/waardendriehoek";

/// A side: its title, its name in a sentence, its questions, and the answers.
pub(super) struct Side {
    key: &'static str,
    pub(super) title: fn(Lang) -> &'static str,
    name: fn(Lang) -> &'static str,
    pub(super) questions: [fn(Lang) -> &'static str; 3],
    answers: fn(&mut TriangleDraft) -> &mut [String; 3],
}

pub(super) const SIDES: [Side; 3] = [
    Side {
        key: "legitimacy",
        title: words::legitimacy,
        name: words::legitimacy_name,
        questions: [words::legitimacy_1, words::legitimacy_2, words::legitimacy_3],
        answers: |triangle| &mut triangle.legitimacy,
    },
    Side {
        key: "engagement",
        title: words::engagement,
        name: words::engagement_name,
        questions: [words::engagement_1, words::engagement_2, words::engagement_3],
        answers: |triangle| &mut triangle.engagement,
    },
    Side {
        key: "return",
        title: words::return_side,
        name: words::return_name,
        questions: [words::return_1, words::return_2, words::return_3],
        answers: |triangle| &mut triangle.return_on_it,
    },
];

impl Side {
    /// The answers on this side.
    pub(super) fn answers(&self, plan: &PlanDraft) -> [String; 3] {
        (self.answers)(&mut plan.triangle.clone()).clone()
    }
}

/// The sides that must be answered before a euro result may stand there; `None` when both have an answer.
pub(super) fn guard(lang: Lang, plan: &PlanDraft) -> Option<String> {
    // Return is what the sum itself speaks of; the other two must stand beside it.
    let silent = |side: &&Side| side.answers(plan).iter().all(|answer| answer.trim().is_empty());
    let open: Vec<&str> = SIDES[..2].iter().filter(silent).map(|side| (side.name)(lang)).collect();
    (!open.is_empty()).then(|| words::triangle_open(lang, open.join(", ")))
}

/// The three sides.
pub(super) fn triangle(form: &Form) -> Html {
    let lang = form.lang;
    let guard = guard(lang, &form.plan);
    html! {
        <>
            { said("p", "mw-paragraph", words::triangle_lead(lang)) }
            <div class="mw-plan__triangle">{ for SIDES.iter().map(|side| one(form, side)) }</div>
            <div role="status">{ for guard.map(|text| said("p", "mw-alert mw-small", text)) }</div>
            <p class="mw-small mw-paragraph--quiet">
                <span>{words::triangle_source(lang)}</span>
                <span>{" "}</span>
                <a class="mw-link" href={SOURCE} rel="noopener noreferrer" target="_blank"><span>{words::triangle_source_link(lang)}</span></a>
            </p>
        </>
    }
}

fn one(form: &Form, side: &'static Side) -> Html {
    let answers = side.answers(&form.plan);
    html! {
        <fieldset class="mw-plan__side mw-stack--tight" key={side.key}>
            <legend class="mw-plan__legend"><span>{(side.title)(form.lang)}</span></legend>
            { for side.questions.iter().enumerate().map(|(place, question)| {
                let write = move |plan: &mut PlanDraft, text| (side.answers)(&mut plan.triangle)[place] = text;
                let extras = Extras { long: true, ..Extras::default() };
                form.text(format!("plan-{}-{place}", side.key), question(form.lang), extras, &answers[place], write)
            }) }
        </fieldset>
    }
}
