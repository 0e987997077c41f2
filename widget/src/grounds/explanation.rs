//! Why a ground has its verdict: its conditions as a nested list, each with a mark and a word.

use super::desk::Desk;
use super::fact_field::{answer_words, value_words};
use crate::element::said;
use crate::leaf::Writing;
use maatwerk_engine::{
    Answer, Condition, Explanation, Ground, Leaf, Opening, Quantifier, Truth, Verdict, What, openings,
};
use maatwerk_words::{command, fact_label, law as words};
use yew::prelude::*;

/// Whom the ground speaks of, and what must be so.
pub(super) fn why(desk: &Desk<'_>, ground: &'static Ground) -> Html {
    let lang = desk.lang;
    html! {
        <div class="mw-why">
            { question(desk, words::why_concerns(lang), &ground.concerns) }
            { question(desk, words::why_when(lang), &ground.when) }
        </div>
    }
}

fn question(desk: &Desk<'_>, asked: &'static str, condition: &'static Condition) -> Html {
    let whole = condition.explain(&desk.seen);
    // A list of one part is that part.
    let parts = match whole {
        Explanation { what: What::All, parts, .. } => parts,
        other => vec![other],
    };
    let always = parts.is_empty().then(|| said("p", "mw-small", words::why_always(desk.lang)));
    html! {
        <div>
            { said("p", "mw-why__question", asked) }
            <div>{always}</div>
            <ul class="mw-why__list">{ for parts.iter().map(|part| self::part(desk, part)) }</ul>
        </div>
    }
}

fn part(desk: &Desk<'_>, part: &Explanation<'_>) -> Html {
    let decides = part.decides.then_some("mw-why__part--decides");
    // One member with one thing said of them needs one line.
    let parts: &[Explanation<'_>] = match (&part.what, &part.parts[..]) {
        (What::Member(_) | What::Not, [Explanation { what: What::All, parts, .. }]) => parts,
        (_, parts) => parts,
    };
    let line = html! {
        <span class="mw-why__line">
            { truth_mark(desk, part.truth) }
            { said("span", "mw-why__what", what(desk, part)) }
        </span>
    };
    let list = html! { <ul class="mw-why__list">{ for parts.iter().map(|part| self::part(desk, part)) }</ul> };
    // What did not decide is one tap away.
    let content = match part.decides || parts.is_empty() {
        true => html! { <div>{line}{list}</div> },
        false => html! { <details class="mw-why__rest"><summary>{line}</summary>{list}</details> },
    };
    html! { <li class={classes!("mw-why__part", decides)}>{content}</li> }
}

/// True, false or unknown: a sign and a word, so that colour is never alone.
pub(super) fn truth_mark(desk: &Desk<'_>, truth: Truth) -> Html {
    let lang = desk.lang;
    let (sign, word, class) = match truth {
        Truth::True => ("✓", words::truth_true(lang), "mw-truth--true"),
        Truth::False => ("✕", words::truth_false(lang), "mw-truth--false"),
        Truth::Unknown => ("?", words::truth_unknown(lang), "mw-truth--unknown"),
    };
    html! {
        <span class={classes!("mw-truth", class)} key={word}>
            <span class="mw-truth__sign" aria-hidden="true">{sign}</span>
            <span>{word}</span>
        </span>
    }
}

fn what(desk: &Desk<'_>, part: &Explanation<'_>) -> String {
    let lang = desk.lang;
    match &part.what {
        What::All => words::why_all(lang).to_owned(),
        What::Any => words::why_any(lang).to_owned(),
        What::Not => words::why_not(lang).to_owned(),
        What::Members(Quantifier::AtLeast(1)) => words::why_some_member(lang).to_owned(),
        What::Members(Quantifier::AtLeast(count)) => words::why_at_least(lang, count),
        What::Members(Quantifier::AtMost(0)) => words::why_no_member(lang).to_owned(),
        What::Members(Quantifier::AtMost(count)) => words::why_at_most(lang, count),
        What::Members(Quantifier::All) => words::why_every_member(lang).to_owned(),
        What::Member(place) => words::member(lang, place + 1),
        What::Fact(leaf) => fact(desk, leaf),
    }
}

fn fact(desk: &Desk<'_>, leaf: &Leaf<'_>) -> String {
    let name = fact_label(desk.lang, &desk.book.fact(leaf.subject.fact).name);
    let found = answer_words(desk, leaf.subject, leaf.answer);
    // Under a "not" the list says so itself.
    let needed = Writing::Words(desk.lang).needed(desk.book, &Leaf { wanted: true, ..*leaf });
    command::fact_needed(desk.lang, name, found, needed)
}

/// Which one fact would open the ground; or, that one is not enough.
pub(super) fn counterfactual(desk: &Desk<'_>, ground: &Ground, verdict: Verdict<'_>) -> Html {
    let lang = desk.lang;
    if verdict.carries() == Truth::True {
        return html! { <div></div> };
    }
    let openings = openings(&desk.seen, &ground.id);
    let none = openings.is_empty().then(|| said("p", "mw-small", words::opening_none(lang)));
    html! {
        <div>
            { desk.heading(3, words::opening_heading(lang)) }
            <ul class="mw-list">
                { for openings.iter().map(|opening| said("li", "", opening_words(desk, opening))) }
            </ul>
            <div>{none}</div>
        </div>
    }
}

fn opening_words(desk: &Desk<'_>, opening: &Opening) -> String {
    let Opening { subject, value, was, changeable } = *opening;
    let lang = desk.lang;
    let (name, value) = (desk.subject(subject), value_words(desk, subject, value));
    match (was, changeable) {
        (Answer::Known(was), true) => words::opening_changeable(lang, name, value, value_words(desk, subject, was)),
        (Answer::Known(was), false) => words::opening_otherwise(lang, name, value, value_words(desk, subject, was)),
        (Answer::Unknown | Answer::Withheld, _) => words::opening_unknown(lang, name, value),
    }
}
