//! What every part of the desk is made of.

use super::state::{Action, Fold, State, Undo};
use maatwerk_engine::{Assessment, Ground, LawBook, Municipality, Seen, Subject};
use maatwerk_words::{Lang, command, law as words};
use yew::prelude::*;

/// The id of the button that puts back what was taken away.
pub(crate) const UNDO_ID: &str = "undo";

/// What every part needs to be drawn.
pub(crate) struct Desk<'a> {
    pub(crate) lang: Lang,
    pub(crate) book: &'static LawBook,
    /// Whose mandates and contacts are shown.
    pub(crate) town: Option<&'static Municipality>,
    pub(crate) state: &'a State,
    pub(crate) seen: Seen<'a>,
    pub(crate) assessment: &'a Assessment<'static>,
    /// What is best asked now, the best first; what was asked and not known comes last.
    pub(crate) questions: &'a [Subject],
    /// The level of its first heading.
    pub(crate) level: u8,
    pub(crate) on: &'a Callback<Action>,
}

impl Desk<'_> {
    /// A heading, so many levels below the first.
    pub(crate) fn heading(&self, below: u8, text: impl Into<AttrValue>) -> Html {
        let class = if below == 0 { "mw-heading-2" } else { "mw-heading-3" };
        html! { <@{self.tag(below)} {class}>{crate::changing::changing(text)}</@> }
    }

    /// The tag of a heading so many levels below the first.
    pub(crate) fn tag(&self, below: u8) -> String {
        format!("h{}", self.level.saturating_add(below).clamp(2, 6))
    }

    /// Does an action on a click.
    pub(crate) fn press(&self, action: Action) -> Callback<MouseEvent> {
        self.on.reform(move |_| action.clone())
    }

    /// A button that does one thing.
    pub(crate) fn button(&self, class: &'static str, text: impl Into<AttrValue>, action: Action) -> Html {
        html! {
            <button type="button" class={classes!("mw-button", class)} onclick={self.press(action)}>
                {crate::changing::changing(text)}
            </button>
        }
    }

    /// How many people there are.
    pub(crate) fn members(&self) -> usize {
        self.state.situation.members.len()
    }

    /// A fact's name, with the member where there are more.
    pub(crate) fn subject(&self, subject: Subject) -> String {
        crate::leaf::subject(self.lang, self.book, subject, self.members())
    }

    /// Where a ground stands in the law: law, article, paragraph.
    pub(crate) fn place(&self, ground: &Ground) -> String {
        let law = maatwerk_words::law(self.lang, &ground.law);
        match &ground.paragraph {
            Some(paragraph) => command::article_paragraph(self.lang, &ground.article, law, paragraph),
            None => command::article(self.lang, &ground.article, law),
        }
    }

    /// The ground with this id, in the version of the day.
    pub(crate) fn ground(&self, id: &str) -> Option<&'static Ground> {
        self.assessment.of(id).map(|assessed| assessed.ground)
    }

    /// A link in the text to a ground's account.
    pub(crate) fn ground_link(&self, ground: &Ground) -> Html {
        html! {
            <button type="button" class="mw-link mw-desk__link" onclick={self.press(Action::ShowGround(ground.id.clone()))}>
                <span>{self.place(ground)}</span>
            </button>
        }
    }

    /// Something that is folded until someone opens it; what is folded is not made.
    pub(crate) fn fold(&self, fold: Fold, below: u8, head: Html, body: impl FnOnce() -> Html) -> Html {
        let open = self.state.open.contains(&fold);
        let id = fold_id(&fold);
        let body_id = format!("{id}-body");
        html! {
            <div class={classes!("mw-fold", open.then_some("mw-fold--open"))}>
                <@{self.tag(below)} class="mw-fold__heading">
                    <button type="button" class="mw-fold__button" {id} aria-expanded={open.to_string()}
                        aria-controls={body_id.clone()} onclick={self.press(Action::Fold(fold))}>{head}</button>
                </@>
                <div class="mw-fold__body" id={body_id}>{ for open.then(body) }</div>
            </div>
        }
    }

    /// What was taken away last, where it is this kind of thing, with a button that puts it back.
    pub(crate) fn undo(&self, is_of: impl FnOnce(&Undo) -> bool) -> Html {
        let undo = self.state.undo.as_ref().filter(|undo| is_of(undo)).map(|undo| {
            let text = match undo {
                Undo::Member(place, _) => words::removed_member(self.lang, place + 1),
                Undo::All(_) => words::started_again(self.lang).to_owned(),
            };
            html! {
                <p class="mw-note mw-button-group mw-no-print">
                    <span id="undone">{crate::changing::changing(text)}</span>
                    <button type="button" class="mw-button mw-button--small" id={UNDO_ID} aria-describedby="undone"
                        onclick={self.press(Action::PutBack)}><span>{words::undo(self.lang)}</span></button>
                </p>
            }
        });
        html! { <div class="mw-desk__undo">{undo}</div> }
    }
}

/// The id of the button that unfolds.
pub(crate) fn fold_id(fold: &Fold) -> String {
    match fold {
        Fold::Life(part) => format!("life-{}", part.replace(' ', "-")),
        Fold::Ground(id) => format!("ground-{id}"),
        Fold::MoreOpen => "more-open".to_owned(),
        Fold::Blocked => "blocked".to_owned(),
        Fold::Elsewhere => "elsewhere".to_owned(),
        Fold::OtherSteps => "other-steps".to_owned(),
    }
}
