//! The list of parts: how far each is, how readable it is, and what changed.

use super::notes::Counts;
use super::sentences::{Kind, Measured, Part};
use super::state::{Action, Desk, Filter, HEADING_ID, View};
use crate::element::{maybe, said, small_button, text};
use crate::format::decimal;
use maatwerk_words::{Lang, review as words};
use rust_decimal::Decimal;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The list; `files` is what is done with a review as a whole.
pub(super) fn list_view(desk: &Desk, level: u8, files: Html, dispatch: &Callback<Action>) -> Html {
    let lang = desk.lang;
    let counts = desk.notes.counts();
    let groups = Kind::ALL.into_iter().map(|kind| group(desk, level, kind, dispatch));
    html! {
        <div class="mw-stack">
            <div class="mw-review__opening mw-stack--tight">
                <@{format!("h{level}")} class="mw-heading-2" id={HEADING_ID} tabindex="-1"><span>{words::list_heading(lang)}</span></@>
                { said("p", "mw-paragraph", left(lang, counts)) }
                { progress(lang, counts) }
            </div>
            { maybe((counts.changed > 0).then(|| changed(lang, counts.changed, dispatch))) }
            { files }
            { narrow(desk, dispatch) }
            { maybe(desk.shown.is_empty().then(|| text("p", "mw-note mw-paragraph", words::nothing_found(lang)))) }
            <div class="mw-stack">{ for groups }</div>
        </div>
    }
}

/// How much is left, in a sentence.
pub(super) fn left(lang: Lang, counts: Counts) -> String {
    let number = |count: usize| decimal(lang, Decimal::from(count));
    match counts.left {
        0 => words::left_none(lang, number(counts.all)),
        1 => words::left_one(lang, number(counts.all)),
        left => words::left(lang, number(counts.all), number(left)),
    }
}

/// How far it is, as a bar.
pub(super) fn progress(lang: Lang, counts: Counts) -> Html {
    let (max, value) = (counts.all.to_string(), (counts.all - counts.left).to_string());
    html! { <progress class="mw-review__progress" {max} {value} aria-label={words::progress(lang)} /> }
}

fn changed(lang: Lang, count: usize, dispatch: &Callback<Action>) -> Html {
    let changed = match count {
        1 => words::changed_one(lang).to_owned(),
        count => words::changed_since(lang, count),
    };
    html! {
        <div class="mw-note mw-button-group">
            { said("p", "", changed) }
            { small_button(words::show_changed(lang), dispatch.reform(|_| Action::Choose(Filter::Changed))) }
        </div>
    }
}

/// The fields that narrow what is shown.
fn narrow(desk: &Desk, dispatch: &Callback<Action>) -> Html {
    let lang = desk.lang;
    let onchange = dispatch.reform(|event: Event| {
        let place = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
        let chosen = usize::try_from(place).ok().and_then(|place| Filter::ALL.get(place));
        Action::Choose(chosen.copied().unwrap_or_default())
    });
    let oninput =
        dispatch.reform(|event: InputEvent| Action::Search(event.target_unchecked_into::<HtmlInputElement>().value()));
    let options = Filter::ALL.into_iter().map(|filter| {
        html! { <option selected={desk.filter == filter}>{filter_name(lang, filter)}</option> }
    });
    html! {
        <div class="mw-review__narrow">
            <div class="mw-form-field">
                <label class="mw-form-field__label" for="review-filter"><span>{words::filter(lang)}</span></label>
                <select class="mw-select" id="review-filter" {onchange}>{ for options }</select>
            </div>
            <div class="mw-form-field">
                <label class="mw-form-field__label" for="review-search"><span>{words::search(lang)}</span></label>
                <input class="mw-textbox" type="search" id="review-search" value={desk.search.clone()} {oninput} />
            </div>
        </div>
    }
}

/// What a filter is called.
pub(super) fn filter_name(lang: Lang, filter: Filter) -> &'static str {
    match filter {
        Filter::All => words::filter_all(lang),
        Filter::ToDo => words::filter_to_do(lang),
        Filter::Changed => words::filter_changed(lang),
        Filter::Found => words::filter_found(lang),
        Filter::Said => words::filter_said(lang),
    }
}

fn group(desk: &Desk, level: u8, kind: Kind, dispatch: &Callback<Action>) -> Html {
    let lang = desk.lang;
    let parts = desk.sentences.parts.iter().enumerate().filter(|(_, part)| part.kind == kind);
    let shown = |place: usize| desk.shown.iter().filter(|id| id.part == place).count();
    let parts: Vec<Html> = parts
        .filter(|(place, _)| !desk.is_narrowed() || shown(*place) > 0)
        .map(|(place, part)| item(desk, place, part, desk.is_narrowed().then(|| shown(place)), dispatch))
        .collect();
    let name = match kind {
        Kind::Page => words::kind_page(lang),
        Kind::Example => words::kind_example(lang),
        Kind::Question => words::kind_question(lang),
        Kind::Outcome => words::kind_outcome(lang),
        Kind::Paper => words::kind_paper(lang),
    };
    maybe((!parts.is_empty()).then(|| {
        html! {
            <section class="mw-review__group">
                <@{format!("h{}", (level + 1).min(6))} class="mw-heading-3"><span>{name}</span></@>
                <ul class="mw-review__parts">{ for parts }</ul>
            </section>
        }
    }))
}

fn item(desk: &Desk, place: usize, part: &Part, found: Option<usize>, dispatch: &Callback<Action>) -> Html {
    let lang = desk.lang;
    let counts = desk.notes.parts.get(place).map(|notes| notes.counts()).unwrap_or_default();
    let how_far = match (counts.left, counts.all) {
        (0, _) => words::part_done(lang).to_owned(),
        (left, all) => words::part_left(lang, all, left),
    };
    let remarks = counts.change + counts.question;
    let news = [
        found.map(|found| words::part_found(lang, found)),
        (counts.changed > 0).then(|| words::part_changed(lang, counts.changed)),
        (remarks > 0).then(|| words::part_remarks(lang, remarks)),
    ];
    let class = if counts.left == 0 { "mw-review__item mw-review__item--done" } else { "mw-review__item" };
    html! {
        <li {class} key={part.id.clone()}>
            <button type="button" class="mw-review__open" id={format!("part-{place}")}
                onclick={dispatch.reform(move |_: MouseEvent| Action::Look(View::Part(place)))}><span>{part.title.clone()}</span></button>
            <p class="mw-review__news-of-part">{ for news.into_iter().flatten().map(|news| said("span", "mw-data-badge", news)) }</p>
            { said("p", "mw-review__how-far", how_far) }
            { progress(lang, counts) }
            { said("p", "mw-review__readable mw-small", readable(lang, &part.measured)) }
        </li>
    }
}

/// How readable a part is, in short.
pub(super) fn readable(lang: Lang, measured: &Measured) -> String {
    let score = measured.flesch.map(|score| words::flesch(lang, band(lang, score), score));
    score.unwrap_or_else(|| words::too_short(lang).to_owned())
}

/// What a score of Flesch means, after the bands of its author.
fn band(lang: Lang, score: i32) -> &'static str {
    match score {
        80.. => words::band_easy(lang),
        70.. => words::band_fairly_easy(lang),
        60.. => words::band_normal(lang),
        45.. => words::band_fairly_hard(lang),
        _ => words::band_hard(lang),
    }
}
