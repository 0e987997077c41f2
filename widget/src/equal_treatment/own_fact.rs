//! A fact of one's own, which may not count: told to the rules, and nothing comes out otherwise.

use super::pair::Pair;
use super::state::{Action, Own, State};
use crate::changing::changing;
use crate::element::said;
use crate::grounds::facts::find;
use crate::grounds::part_of_life::parts_of_life;
use maatwerk_engine::{FactId, Unseen, is_letter, small_letters, with_fact_of_ones_own};
use maatwerk_words::{equal_treatment as words, fact as fact_words, fact_label};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The fields, what came of it, and what that does and does not prove.
pub(super) fn own_fact(pair: &Pair<'_>, state: &State, on: &Callback<Action>) -> Html {
    let lang = pair.lang;
    let onsubmit = on.reform(|event: SubmitEvent| {
        event.prevent_default();
        Action::Try
    });
    let nameless = |own: &&Own| own.name.trim().is_empty();
    let fault = state.tried.as_ref().filter(nameless).map(|_| words::own_no_name(lang));
    let named = state.tried.iter().filter(|own| !nameless(own));
    html! {
        <section class="mw-stack--tight mw-side__own">
            { pair.heading(0, words::own_heading(lang)) }
            { said("p", "mw-paragraph", words::own_lead(lang)) }
            <form class="mw-side__form mw-no-print" novalidate=true {onsubmit}>
                { field("own-name", [words::own_name(lang), words::own_name_hint(lang)], &state.typed.name, fault, on.reform(Action::Name)) }
                { field("own-value", [words::own_value(lang), words::own_value_hint(lang)], &state.typed.value, None, on.reform(Action::Value)) }
                <div><button type="submit" class="mw-button mw-button--primary"><span>{words::own_try(lang)}</span></button></div>
            </form>
            <div role="status">{ for named.map(|own| tried(pair, own, on)) }</div>
            { limits(pair) }
        </section>
    }
}

fn field(
    id: &'static str,
    [label, hint]: [&'static str; 2],
    value: &str,
    fault: Option<&'static str>,
    on: Callback<String>,
) -> Html {
    let (hint_id, fault_id) = (format!("{id}-hint"), format!("{id}-fault"));
    let described = format!("{hint_id} {fault_id}");
    let oninput = on.reform(|event: InputEvent| {
        event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
    });
    html! {
        <div class="mw-form-field">
            <label class="mw-form-field__label" for={id}><span>{label}</span></label>
            <div class="mw-form-field__description" id={hint_id}><span>{hint}</span></div>
            <div id={fault_id} role="status">
                { for fault.map(|fault| said("p", "mw-form-field__error-message", fault)) }
            </div>
            <input class="mw-textbox" {id} type="text" autocomplete="off" spellcheck="false" maxlength="60"
                value={value.to_owned()} aria-describedby={described} aria-invalid={fault.is_some().to_string()} {oninput} />
        </div>
    }
}

fn tried(pair: &Pair<'_>, own: &Own, on: &Callback<Action>) -> Html {
    let lang = pair.lang;
    let (name, value) = (own.name.trim(), own.value.trim());
    let asked = asked(pair, name);
    let is_asked = asked.is_some_and(|fact| is_called(pair, fact, name));
    let tried = (!is_asked).then(|| {
        let unseen = with_fact_of_ones_own(&pair.desks[0].seen, name, value);
        let value = if value.is_empty() { words::own_empty(lang) } else { value };
        outcome(pair, &unseen, name, value)
    });
    let note = asked.map(|fact| known(pair, fact, on));
    html! {
        <div key="tried" class="mw-stack--tight">
            <div>{ for note }</div>
            <div class="mw-stack--tight">{ for tried }</div>
        </div>
    }
}

/// Says that the rules ask this, or something that looks like it, and leads to it.
fn known(pair: &Pair<'_>, fact: FactId, on: &Callback<Action>) -> Html {
    let lang = pair.lang;
    let label = fact_label(lang, &pair.book.fact(fact).name).to_owned();
    let search = label.clone();
    let onclick = on.reform(move |_: MouseEvent| Action::SearchKnown(search.clone()));
    html! {
        <div class="mw-note">
            { said("p", "", words::own_known(lang, pair.book.looking_at(fact), &label)) }
            <p><button type="button" class="mw-button mw-button--small" {onclick}>{changing(words::own_known_go(lang, label))}</button></p>
        </div>
    }
}

/// The fact of the rules that is called this; otherwise of those whose question or label holds these words the one that
/// most grounds look at. A proof beside a question that says the same would prove nothing.
fn asked(pair: &Pair<'_>, name: &str) -> Option<FactId> {
    let in_word = |letter: &char| is_letter(*letter) || letter.is_ascii_digit();
    let words: String = name.chars().map(|letter| Some(letter).filter(in_word).unwrap_or(' ')).collect();
    let alike = find(pair.lang, pair.book, &words);
    let called = parts_of_life(pair.book).iter().flat_map(|part| part.facts.iter().copied());
    let mut called = called.filter(|fact| is_called(pair, *fact, name));
    called.next().or_else(|| alike.into_iter().max_by_key(|fact| pair.book.looking_at(*fact)))
}

fn is_called(pair: &Pair<'_>, fact: FactId, name: &str) -> bool {
    let own = &pair.book.fact(fact).name;
    [own.as_str(), fact_label(pair.lang, own)].iter().any(|own| small_letters(own) == small_letters(name))
}

fn outcome(pair: &Pair<'_>, unseen: &Unseen, name: &str, value: &str) -> Html {
    let lang = pair.lang;
    let is_same = unseen.same == unseen.grounds && unseen.hashes[0] == unseen.hashes[1];
    let (class, sentence) = match is_same {
        true => ("mw-side__proven", words::own_same(lang, unseen.grounds, name, value)),
        false => ("mw-alert", words::own_not_same(lang, unseen.grounds, unseen.grounds - unseen.same)),
    };
    let heads = [words::own_row(lang), words::own_before(lang), words::own_after(lang)];
    let rows = [
        (words::own_told(lang), unseen.told.map(|count| count.to_string())),
        (words::own_outcomes(lang), [unseen.grounds.to_string(), unseen.grounds.to_string()]),
        (words::own_hash(lang), unseen.hashes.clone()),
    ];
    html! {
        <>
            { said("p", class, sentence) }
            <table class="mw-table mw-side mw-side--own" role="table">
                <caption class="mw-visually-hidden"><span>{words::own_heading(lang)}</span></caption>
                <thead role="rowgroup">
                    <tr role="row">{ for heads.map(|head| html! { <th scope="col" role="columnheader"><span>{head}</span></th> }) }</tr>
                </thead>
                <tbody role="rowgroup">
                    { for rows.into_iter().map(|(what, found)| html! {
                        <tr role="row" key={what}>
                            <th scope="row" role="rowheader"><span>{what}</span></th>
                            { for found.into_iter().zip(&heads[1..]).map(|(found, head)| html! {
                                <td role="cell" data-label={*head}>{said("code", "mw-side__hash", found)}</td>
                            }) }
                        </tr>
                    }) }
                </tbody>
            </table>
            { said("p", "mw-small mw-paragraph mw-paragraph--quiet", words::own_hash_explain(lang)) }
        </>
    }
}

/// What it proves and what not, and every fact that may stand in for another.
fn limits(pair: &Pair<'_>) -> Html {
    let lang = pair.lang;
    let not = [words::not_proves_person(lang), words::not_proves_proxy(lang), words::not_proves_law(lang)];
    let mut known: Vec<(FactId, usize)> = parts_of_life(pair.book)
        .iter()
        .flat_map(|part| part.facts.iter().map(|fact| (*fact, pair.book.looking_at(*fact))))
        .collect();
    known.sort_by_key(|(fact, count)| (std::cmp::Reverse(*count), *fact));
    html! {
        <>
            <div class="mw-side__limits">
                <div class="mw-stack--tight">
                    { pair.heading(1, words::proves_heading(lang)) }
                    { said("p", "mw-paragraph", words::proves(lang)) }
                </div>
                <div class="mw-stack--tight">
                    { pair.heading(1, words::not_proves_heading(lang)) }
                    <ul class="mw-list mw-side__not">{ for not.map(|text| said("li", "", text)) }</ul>
                </div>
            </div>
            <details class="mw-details">
                <summary>{changing(words::known_heading(lang, known.len()))}</summary>
                <div class="mw-table-scroll" tabindex="0" role="region" aria-label={words::known_caption(lang)}>
                    <table class="mw-table">
                        <caption class="mw-visually-hidden"><span>{words::known_caption(lang)}</span></caption>
                        <thead><tr>
                            <th scope="col"><span>{words::fact(lang)}</span></th>
                            <th scope="col" class="mw-table__number"><span>{words::known_grounds(lang)}</span></th>
                        </tr></thead>
                        <tbody>
                            { for known.into_iter().map(|(fact, count)| html! {
                                <tr key={fact.0}>
                                    <td><span>{fact_words(lang, &pair.book.fact(fact).name).resident}</span></td>
                                    <td class="mw-table__number"><span>{count}</span></td>
                                </tr>
                            }) }
                        </tbody>
                    </table>
                </div>
            </details>
        </>
    }
}
