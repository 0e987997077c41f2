//! The facts: what to ask first, a search, and all of them by part of life.

use super::desk::Desk;
use super::fact_field::{At, fact_field};
use super::found;
use super::part_of_life::parts_of_life;
use super::state::{Action, Fold};
use crate::changing::changing;
use crate::element::said;
use maatwerk_engine::{Answer, Assessment, FactId, LawBook, Scope, Seen, Subject, small_letters};
use maatwerk_words::{Lang, fact as fact_words, fact_label, law as words};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The id of the heading above the questions to ask first.
pub(super) const ASK_ID: &str = "ask-first";

/// More questions at once nobody asks.
const ASKED_FIRST: usize = 3;

/// More facts than this nobody reads; typing on narrows them down.
const FOUND_AT_MOST: usize = 12;

/// What is best asked now, the best first; what was asked and not known comes when nothing else is left.
pub(crate) fn questions(seen: &Seen<'_>, assessment: &Assessment<'_>, skipped: &[Subject]) -> Vec<Subject> {
    let ranked = |again: bool| assessment.questions(seen, |_| true).filter(move |one| skipped.contains(one) == again);
    ranked(false).chain(ranked(true)).take(ASKED_FIRST).collect()
}

/// The questions to ask first.
pub(super) fn ask_first(desk: &Desk<'_>) -> Html {
    let lang = desk.lang;
    let lead = if desk.questions.is_empty() { words::ask_nothing(lang) } else { words::ask_lead(lang) };
    html! {
        <section class="mw-stack--tight">
            <@{desk.tag(0)} class="mw-heading-2" id={ASK_ID} tabindex="-1"><span>{words::ask_heading(lang)}</span></@>
            { said("p", "mw-paragraph mw-paragraph--quiet mw-small", lead) }
            <div class="mw-desk__asked">
                { for desk.questions.iter().map(|subject| asked(desk, *subject)) }
            </div>
        </section>
    }
}

/// A question as it can be said aloud, and why it is asked.
fn asked(desk: &Desk<'_>, subject: Subject) -> Html {
    let texts = fact_words(desk.lang, &desk.book.fact(subject.fact).name);
    let label = html! {
        <>
            { said("span", "mw-fact__name", desk.subject(subject)) }
            <q class="mw-fact__question">{texts.resident}</q>
        </>
    };
    html! {
        <div class="mw-desk__question" key={super::fact_field::field_id(At::Ask, subject)}>
            { fact_field(desk, At::Ask, subject, label) }
            <details class="mw-details mw-small">
                <summary><span>{words::why(desk.lang)}</span></summary>
                { said("p", "", texts.why) }
            </details>
        </div>
    }
}

/// All facts: found by a word, or by part of life.
pub(super) fn all_facts(desk: &Desk<'_>) -> Html {
    let lang = desk.lang;
    let searching = !desk.state.search.trim().is_empty();
    let facts = if searching { find(lang, desk.book, &desk.state.search) } else { Vec::new() };
    let summary = found::found(lang, &desk.state.search, facts.len(), FOUND_AT_MOST, words::found_none(lang));
    let oninput = desk.on.reform(|event: InputEvent| {
        Action::Search(event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default())
    });
    html! {
        <section class="mw-stack--tight">
            { desk.heading(0, words::facts_heading(lang)) }
            { said("p", "mw-paragraph mw-paragraph--quiet mw-small", words::facts_lead(lang)) }
            <div class="mw-form-field">
                <label class="mw-form-field__label" for="fact-search"><span>{words::search(lang)}</span></label>
                <input class="mw-textbox" id="fact-search" type="search" autocomplete="off" spellcheck="false"
                    value={desk.state.search.clone()} {oninput} />
            </div>
            <p class="mw-small" role="status">{changing(summary)}</p>
            <div class="mw-desk__found">{ for facts.into_iter().take(FOUND_AT_MOST).map(|fact| of_everyone(desk, fact)) }</div>
            <div class="mw-desk__lives">{ for parts_of_life(desk.book).iter().map(|part| life(desk, part.domain, &part.facts)) }</div>
        </section>
    }
}

fn life(desk: &Desk<'_>, domain: &'static str, facts: &[FactId]) -> Html {
    let subjects = facts.iter().flat_map(|fact| subjects(desk, *fact));
    let (mut all, mut known) = (0, 0);
    for subject in subjects {
        all += 1;
        known += usize::from(desk.seen.situation.answer(subject) != Answer::Unknown);
    }
    let head = html! {
        <>
            <span class="mw-fold__title">{maatwerk_words::domain(desk.lang, domain).to_owned()}</span>
            { said("span", "mw-fold__count", words::known_of(desk.lang, all, known)) }
        </>
    };
    desk.fold(Fold::Life(domain.to_owned()), 1, head, || {
        html! { <div>{ for facts.iter().map(|fact| of_everyone(desk, *fact)) }</div> }
    })
}

/// A fact of the household, or of each member in turn.
fn of_everyone(desk: &Desk<'_>, fact: FactId) -> Html {
    let name = fact_label(desk.lang, &desk.book.fact(fact).name);
    let subjects = subjects(desk, fact);
    if let [subject] = subjects[..] {
        return fact_field(desk, At::All, subject, html! { <span>{name}</span> });
    }
    html! {
        <div class="mw-fact__everyone" key={fact.0}>
            { said("p", "mw-fact__label", name) }
            { for subjects.into_iter().map(|subject| {
                let member = subject.place().unwrap_or_default();
                fact_field(desk, At::All, subject, html! {
                    <>
                        <span class="mw-visually-hidden">{name}</span>
                        { said("span", "mw-fact__member", words::member(desk.lang, member + 1)) }
                    </>
                })
            }) }
        </div>
    }
}

pub(crate) fn subjects(desk: &Desk<'_>, fact: FactId) -> Vec<Subject> {
    match desk.book.fact(fact).of {
        Scope::Household => vec![Subject::of_household(fact)],
        Scope::Member => (0..desk.members()).map(|member| Subject::of_member(fact, member)).collect(),
    }
}

/// The facts in whose name or question every word stands.
pub(crate) fn find(lang: Lang, book: &'static LawBook, query: &str) -> Vec<FactId> {
    let query = small_letters(query);
    let wanted: Vec<&str> = query.split_whitespace().collect();
    let matches = |fact: &FactId| {
        let name = &book.fact(*fact).name;
        let text = small_letters(&format!("{} {}", fact_label(lang, name), fact_words(lang, name).resident));
        wanted.iter().all(|word| text.contains(word))
    };
    parts_of_life(book).iter().flat_map(|part| part.facts.iter().copied()).filter(matches).collect()
}
