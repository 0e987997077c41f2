//! One part as a letter, sentence by sentence.

use super::list_view::{filter_name, left, progress, readable};
use super::notes::RowId;
use super::sentence_view::{SentenceView, firmness};
use super::sentences::{Kind, Measured, Part, Section, Source, Standing};
use super::state::{Action, Desk, END_ID, Filter, HEADING_ID, View};
use crate::element::{element, maybe, said, small_button, text};
use crate::format::day;
use maatwerk_words::{Lang, review as words};
use yew::prelude::*;

/// A part; `page` is the address of the page where it stands.
pub(super) fn part_view(desk: &Desk, place: usize, level: u8, page: String, dispatch: &Callback<Action>) -> Html {
    let lang = desk.lang;
    let (Some(part), Some(notes)) = (desk.sentences.parts.get(place), desk.notes.parts.get(place)) else {
        return Html::default();
    };
    let counts = notes.counts();
    let left_here = desk.left_in(place).len();
    let mut first = 0;
    let sections = part.sections.iter().map(|section| {
        let texts = first..first + section.texts.len();
        first = texts.end;
        self::section(desk, place, section, texts, level, dispatch)
    });
    let sections: Vec<Html> = sections.collect();
    html! {
        <div class="mw-stack" key={part.id.clone()}>
            <p>{ look(words::back(lang), "mw-button mw-button--subtle mw-button--small", View::List, dispatch) }</p>
            <div class="mw-review__opening mw-stack--tight">
                <@{format!("h{level}")} class="mw-heading-2" id={HEADING_ID} tabindex="-1"><span>{part.title.clone()}</span></@>
                { said("p", "mw-paragraph", left(lang, counts)) }
                { progress(lang, counts) }
                <p><a class="mw-link" href={page}><span>{words::see_page(lang)}</span></a></p>
                { measured(lang, &part.measured) }
            </div>
            { maybe((part.kind == Kind::Outcome).then(|| certainty(desk))) }
            <details class="mw-details mw-no-print">
                <summary><span>{words::help(lang)}</span></summary>
                { help(lang, part) }
            </details>
            { maybe(desk.is_narrowed().then(|| narrowed(desk, dispatch))) }
            { maybe((left_here > 0).then(|| agree_rest(lang, place, left_here, dispatch))) }
            <div class="mw-review__sheet">
                { for sections }
                { gone_texts(desk, place, first, level, dispatch) }
            </div>
            <nav class="mw-button-group" id={END_ID} tabindex="-1" aria-label={words::other_parts(lang)}>
                { for next(desk, place).map(|next| look(words::next_part(lang), "mw-button mw-button--primary", View::Part(next), dispatch)) }
                { look(words::back(lang), "mw-button", View::List, dispatch) }
                { look(words::to_letter(lang), "mw-button", View::Letter, dispatch) }
            </nav>
        </div>
    }
}

/// The next part with something to show, round the list.
fn next(desk: &Desk, place: usize) -> Option<usize> {
    let later = desk.shown.iter().map(|id| id.part).find(|part| *part > place);
    later.or_else(|| desk.shown.iter().map(|id| id.part).find(|part| *part < place))
}

fn look(label: &'static str, class: &'static str, view: View, dispatch: &Callback<Action>) -> Html {
    let onclick = dispatch.reform(move |_: MouseEvent| Action::Look(view));
    html! { <button type="button" class={classes!(class, "mw-no-print")} {onclick}><span>{label}</span></button> }
}

fn measured(lang: Lang, measured: &Measured) -> Html {
    let Measured { words: count, sentences, longest, leesindex, .. } = measured;
    let average = if *sentences == 0 { 0 } else { (count + sentences / 2) / sentences };
    let lines = [
        Some(readable(lang, measured)),
        leesindex.map(|score| words::leesindex(lang, score)),
        Some(words::lengths(lang, average, longest)),
    ];
    html! { <ul class="mw-review__measured mw-small">{ for lines.into_iter().flatten().map(|line| text("li", "", line)) }</ul> }
}

/// The three sentences about certainty, of which one stands with each outcome.
fn certainty(desk: &Desk) -> Html {
    let lang = desk.lang;
    let sentences = desk.sentences.certainty.iter().map(|sentence| text("li", "", sentence.clone())).collect();
    element("div", "mw-note", vec![text("p", "", words::certainty(lang)), element("ul", "mw-list", sentences)])
}

/// What the words in the margin mean, and the keys.
fn help(lang: Lang, part: &Part) -> Html {
    let mut standings: Vec<Standing> = Vec::new();
    for text in part.texts() {
        if !standings.contains(&text.standing) {
            standings.push(text.standing);
        }
    }
    let standings = standings.into_iter().map(|standing| {
        let (name, means) = firmness(lang, standing);
        html! { <><dt>{name}</dt><dd>{means}</dd></> }
    });
    let keys = words::keys(lang, words::key_agree(lang), words::key_change(lang), words::key_question(lang));
    html! {
        <div class="mw-stack--tight">
            <p class="mw-paragraph"><span>{keys}</span></p>
            <dl class="mw-data-list">{ for standings }</dl>
        </div>
    }
}

fn narrowed(desk: &Desk, dispatch: &Callback<Action>) -> Html {
    let lang = desk.lang;
    let what = match (desk.filter, desk.search.trim()) {
        (filter, "") => words::narrowed(lang, filter_name(lang, filter)),
        (Filter::All, search) => words::narrowed_search(lang, search),
        (filter, search) => words::narrowed_both(lang, filter_name(lang, filter), search),
    };
    let all = dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        all.emit(Action::Search(String::new()));
        all.emit(Action::Choose(Filter::All));
    });
    html! {
        <div class="mw-note mw-button-group">
            { said("p", "", what) }
            { small_button(words::show_all(lang), onclick) }
        </div>
    }
}

fn agree_rest(lang: Lang, place: usize, left: usize, dispatch: &Callback<Action>) -> Html {
    let onclick = dispatch.reform(move |_: MouseEvent| Action::AgreeRest(place));
    let words = match left {
        1 => words::agree_rest_one(lang).to_owned(),
        left => words::agree_rest(lang, left),
    };
    html! {
        <button type="button" class="mw-button mw-button--small" {onclick}>
            { said("span", "", words) }
        </button>
    }
}

fn section(
    desk: &Desk,
    part: usize,
    section: &Section,
    texts: std::ops::Range<usize>,
    level: u8,
    dispatch: &Callback<Action>,
) -> Html {
    let lang = desk.lang;
    let shown = rows(desk, part, texts, |text| section.texts.get(text).map(|text| text.standing), dispatch);
    if shown.is_empty() {
        return Html::default();
    }
    let title = (!section.title.is_empty()).then(|| {
        html! { <@{format!("h{}", (level + 1).min(6))} class="mw-review__section-title"><span>{section.title.clone()}</span></@> }
    });
    let sources = section.sources.iter().map(|source| self::source(lang, source));
    html! {
        <section class="mw-review__section" key={section.texts.first().map(|text| text.key.clone()).unwrap_or_default()}>
            { maybe(title) }
            <ul class="mw-review__sources">{ for sources }</ul>
            <ol class="mw-review__rows">{ for shown }</ol>
        </section>
    }
}

/// The sentences of texts that are gone altogether.
fn gone_texts(desk: &Desk, part: usize, from: usize, level: u8, dispatch: &Callback<Action>) -> Html {
    let lang = desk.lang;
    let to = desk.notes.parts.get(part).map_or(from, |notes| notes.texts.len());
    let shown = rows(desk, part, from..to, |_| Some(Standing::General), dispatch);
    maybe((!shown.is_empty()).then(|| {
        html! {
            <section class="mw-review__section" key="gone">
                <@{format!("h{}", (level + 1).min(6))} class="mw-review__section-title"><span>{words::gone_texts(lang)}</span></@>
                <ol class="mw-review__rows">{ for shown }</ol>
            </section>
        }
    }))
}

/// The rows of these texts that are shown; `standing` says how firm a text is, by its place in the range.
fn rows(
    desk: &Desk,
    part: usize,
    texts: std::ops::Range<usize>,
    standing: impl Fn(usize) -> Option<Standing>,
    dispatch: &Callback<Action>,
) -> Vec<Html> {
    let [from, to] = [texts.start, texts.end].map(|text| RowId { part, text, row: 0 });
    let shown = desk.shown.range(from..to).filter_map(|id| {
        let row = desk.notes.row(*id)?.clone();
        let (standing, sentence) = (standing(id.text - texts.start)?, desk.sentence(*id).cloned());
        Some(html! {
            <SentenceView key={format!("{}-{}", id.text, id.row)} lang={desk.lang} id={*id} {row} {standing} {sentence}
                sentences={desk.sentences.clone()} dispatch={dispatch.clone()} />
        })
    });
    shown.collect()
}

fn source(lang: Lang, source: &Source) -> Html {
    let Source { what, url, read, until } = source;
    let days = match (read, until) {
        (Some(read), Some(until)) => words::read_until(lang, day(lang, *read), day(lang, *until)),
        (Some(read), None) => words::read_on(lang, day(lang, *read)),
        (None, _) => String::new(),
    };
    html! {
        <li>
            <span>{words::source(lang)}</span>
            <span>{" "}</span>
            <a class="mw-link" href={url.clone()} rel="noopener external"><span>{what.clone()}</span></a>
            <span>{format!(" {days}")}</span>
        </li>
    }
}
