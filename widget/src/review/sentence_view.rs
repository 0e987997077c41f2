//! One sentence as in a letter that is marked up: the sentence in the middle, what the tool found in the margin, the mark
//! beside it.

use super::kept::{Kept, Mark};
use super::notes::RowId;
use super::rows::{Row, State};
use super::sentences::{Finding, Sentence, Sentences, Standing};
use super::state::{Action, comment_id, mark_id};
use super::word_diff::{Piece, word_diff};
use crate::element::said;
use crate::element::{element, maybe, text};
use maatwerk_engine::small_letters;
use maatwerk_words::{Lang, review as words};
use std::rc::Rc;
use web_sys::{HtmlElement, HtmlTextAreaElement};
use yew::prelude::*;

/// What a sentence is shown with. Only what changes is drawn again.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SentenceProps {
    pub(super) lang: Lang,
    pub(super) id: RowId,
    pub(super) row: Row,
    pub(super) standing: Standing,
    /// The sentence as it is now; none for one that is gone.
    pub(super) sentence: Option<Sentence>,
    pub(super) sentences: Rc<Sentences>,
    pub(super) dispatch: Callback<Action>,
}

/// A sentence with its margins.
#[component]
pub(super) fn SentenceView(props: &SentenceProps) -> Html {
    let SentenceProps { lang, id, row, standing, sentence, sentences, dispatch } = props;
    let (lang, id) = (*lang, *id);
    let name = format!("sentence-{}", mark_id(id));
    let class = match row.state() {
        State::Marked(Mark::Agree) => "mw-review__row mw-review__row--agree",
        State::Marked(_) => "mw-review__row mw-review__row--said",
        State::New | State::Changed | State::Gone => "mw-review__row mw-review__row--changed",
        State::ToDo => "mw-review__row",
    };
    let margin = sentence.as_ref().map(|sentence| found(lang, sentences, *standing, sentence));
    html! {
        <li {class} onkeydown={keys(lang, id, dispatch)}>
            <div class="mw-review__middle">
                { news(lang, row.state()) }
                <p class="mw-review__sentence" id={name.clone()}>{ written(lang, row, sentence.as_ref()) }</p>
                { maybe(row.earlier.as_ref().filter(|_| row.is_left()).map(|earlier| before(lang, earlier))) }
            </div>
            <div class="mw-review__margin">{ for margin }</div>
            <div class="mw-review__answer">{ match row.now {
                Some(_) => marks(props, &name),
                None => gone(props, &name),
            } }</div>
        </li>
    }
}

/// That a sentence is new, changed or gone.
fn news(lang: Lang, state: State) -> Html {
    let news = match state {
        State::New => Some(words::news_new(lang)),
        State::Changed => Some(words::news_changed(lang)),
        State::Gone => Some(words::news_gone(lang)),
        State::ToDo | State::Marked(_) => None,
    };
    maybe(news.map(|news| said("p", "mw-review__news", news)))
}

/// The sentence, with what changed in it struck through and underlined.
fn written(lang: Lang, row: &Row, sentence: Option<&Sentence>) -> Html {
    let now = sentence.map(|sentence| &*sentence.text).unwrap_or_default();
    match &row.earlier {
        Some(earlier) if row.is_left() => {
            let pieces = word_diff(&earlier.text, now).into_iter().map(|piece| match piece {
                Piece::Same(words) => said("span", "", words),
                Piece::Gone(words) => changed("del", words::gone_from(lang), words::gone_to(lang), words),
                Piece::Added(words) => changed("ins", words::added_from(lang), words::added_to(lang), words),
            });
            html! { <span>{ for pieces.flat_map(|piece| [piece, html! { <span>{" "}</span> }]) }</span> }
        }
        _ => said("span", "", now.to_owned()),
    }
}

/// Words that went or came, said aloud as such: many screen readers pass over `del` and `ins`.
fn changed(tag: &'static str, from: &'static str, to: &'static str, words: String) -> Html {
    let hidden = |words: &'static str| text("span", "mw-visually-hidden", words);
    element(tag, "", vec![hidden(from), said("span", "", words), hidden(to)])
}

/// What the reviewer said of the sentence as it was.
fn before(lang: Lang, earlier: &Kept) -> Html {
    let mark = earlier.mark.map(|mark| self::mark(lang, mark)).unwrap_or_default();
    let before = match earlier.comment.is_empty() {
        true => words::before(lang, mark),
        false => words::before_comment(lang, &earlier.comment, mark),
    };
    said("p", "mw-review__before mw-small", before)
}

/// The mark in a word.
pub(super) fn mark(lang: Lang, mark: Mark) -> &'static str {
    match mark {
        Mark::Agree => words::agree(lang),
        Mark::Change => words::change(lang),
        Mark::Question => words::question(lang),
    }
}

/// How firm a text is: its name, and what that means.
pub(super) fn firmness(lang: Lang, standing: Standing) -> (&'static str, &'static str) {
    match standing {
        Standing::General => (words::general(lang), words::general_means(lang)),
        Standing::Label => (words::label(lang), words::label_means(lang)),
        Standing::Instruction => (words::instruction(lang), words::instruction_means(lang)),
        Standing::Question => (words::asked(lang), words::asked_means(lang)),
        Standing::Recognise => (words::recognise(lang), words::recognise_means(lang)),
        Standing::Reported => (words::reported(lang), words::reported_means(lang)),
        Standing::Claim => (words::claim(lang), words::claim_means(lang)),
        Standing::Reservation => (words::reservation(lang), words::reservation_means(lang)),
        Standing::Ask => (words::ask(lang), words::ask_means(lang)),
        Standing::Outcome => (words::outcome(lang), words::outcome_means(lang)),
        Standing::Perhaps => (words::perhaps(lang), words::perhaps_means(lang)),
        Standing::Open => (words::open(lang), words::open_means(lang)),
        Standing::Unseen => (words::unseen(lang), words::unseen_means(lang)),
    }
}

/// What the tool found.
fn found(lang: Lang, sentences: &Sentences, standing: Standing, sentence: &Sentence) -> Html {
    let count = match sentence.words {
        1 => words::one_word(lang).to_owned(),
        count => words::words(lang, count),
    };
    let findings = sentence.findings.iter().map(|finding| self::finding(lang, sentences, sentence, finding));
    html! {
        <>
            <p class="mw-review__standing">
                <strong>{firmness(lang, standing).0}</strong>
                <span>{" · "}</span>
                <span>{count}</span>
            </p>
            <ul class="mw-review__findings">{ for findings }</ul>
        </>
    }
}

fn finding(lang: Lang, sentences: &Sentences, sentence: &Sentence, finding: &Finding) -> Html {
    let Finding { rule, found, instead, answer } = finding;
    let reason = sentences.reasons.get(rule).cloned().unwrap_or_default();
    let class = if answer.is_some() { "mw-review__finding mw-review__finding--answered" } else { "mw-review__finding" };
    // What is found in a sentence as a whole, such as its length, is not said again.
    let words = (*found != sentence.text).then(|| words::finding(lang, found));
    let why = [
        (!instead.is_empty()).then(|| words::rather(lang, instead)),
        (!reason.is_empty()).then_some(reason),
        answer.as_ref().map(|answer| words::answer_is(lang, answer)),
    ];
    html! {
        <li {class}>
            { for words.map(|words| said("p", "", words)) }
            { for why.into_iter().flatten().map(|why| text("p", "mw-review__why", why)) }
        </li>
    }
}

/// The three marks, and the comment.
fn marks(props: &SentenceProps, sentence: &str) -> Html {
    let SentenceProps { lang, id, row, dispatch, .. } = props;
    let (lang, id) = (*lang, *id);
    let group = mark_id(id);
    let radios = Mark::ALL.into_iter().map(|one| {
        let is_first = row.mark.map_or(one == Mark::Agree, |chosen| chosen == one);
        let class = match one {
            Mark::Agree => "mw-review__mark mw-review__mark--agree",
            Mark::Change => "mw-review__mark mw-review__mark--change",
            Mark::Question => "mw-review__mark mw-review__mark--question",
        };
        html! {
            <label {class}>
                <input type="radio" name={group.clone()} id={is_first.then(|| group.clone())} checked={row.mark == Some(one)}
                    onchange={dispatch.reform(move |_: Event| Action::Mark(id, Some(one)))} />
                <span>{mark(lang, one)}</span>
            </label>
        }
    });
    let can_comment = matches!(row.mark, Some(Mark::Change | Mark::Question)) || !row.comment.is_empty();
    let clear = row.mark.map(|_| {
        html! {
            <button type="button" class="mw-button mw-button--subtle mw-button--small" aria-describedby={sentence.to_owned()}
                onclick={dispatch.reform(move |_: MouseEvent| Action::Mark(id, None))}><span>{words::clear(lang)}</span></button>
        }
    });
    html! {
        <>
            <div class="mw-review__marks" role="radiogroup" aria-labelledby={sentence.to_owned()}>{ for radios }</div>
            { maybe(can_comment.then(|| comment(props, sentence))) }
            { maybe(clear) }
        </>
    }
}

fn comment(props: &SentenceProps, sentence: &str) -> Html {
    let SentenceProps { lang, id, row, dispatch, .. } = props;
    let (lang, id) = (*lang, *id);
    let oninput = dispatch.reform(move |event: InputEvent| {
        let field = event.target_unchecked_into::<HtmlTextAreaElement>();
        Action::Comment(id, field.value())
    });
    html! {
        <div class="mw-form-field">
            <label class="mw-form-field__label mw-small" for={comment_id(id)}><span>{words::comment(lang)}</span></label>
            <textarea class="mw-textbox mw-review__comment" id={comment_id(id)} rows="3" value={row.comment.clone()} {oninput}
                aria-describedby={sentence.to_owned()} />
        </div>
    }
}

/// What to do with a sentence that is gone.
fn gone(props: &SentenceProps, sentence: &str) -> Html {
    let id = props.id;
    html! {
        <button type="button" class="mw-button mw-button--small" id={mark_id(id)} aria-describedby={sentence.to_owned()}
            onclick={props.dispatch.reform(move |_: MouseEvent| Action::Seen(id))}><span>{words::seen(props.lang)}</span></button>
    }
}

/// One letter marks the sentence that holds the focus, unless someone types; Escape leaves the comment.
fn keys(lang: Lang, id: RowId, dispatch: &Callback<Action>) -> Callback<KeyboardEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
            return;
        }
        let is_typing = event.target_dyn_into::<HtmlTextAreaElement>();
        if let Some(field) = is_typing {
            if event.key() == "Escape" {
                leave(&field);
            }
            return;
        }
        let letters = [words::key_agree(lang), words::key_change(lang), words::key_question(lang)];
        let pressed = small_letters(&event.key());
        if let Some((_, mark)) = letters.into_iter().zip(Mark::ALL).find(|(letter, _)| *letter == pressed) {
            event.prevent_default();
            dispatch.emit(Action::Press(id, mark));
        }
    })
}

/// Gives the focus back to the mark of the sentence.
fn leave(field: &HtmlTextAreaElement) {
    let row = field.closest("li").ok().flatten();
    let mark = row.and_then(|row| row.query_selector("input:checked").ok().flatten());
    if let Some(mark) = mark.and_then(|mark| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(mark).ok()) {
        // A mark that cannot take the focus leaves it where it is.
        let _ = mark.focus();
    }
}
