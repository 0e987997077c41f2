//! The lists of the plan: agreements, objections, who sit at the table, and what is to be learnt.

use super::draft::{AgreementDraft, LessonDraft, ObjectionDraft, PlanDraft, SeatDraft};
use super::field::Extras;
use super::form::{Form, UNDO_ID};
use super::measure::Sight;
use crate::changing::changing;
use crate::element::{said, small_button};
use maatwerk_engine::{Brings, LessonKind};
use maatwerk_words::{Lang, plan as words};
use yew::prelude::*;

const RESIDENT: Extras = Extras { long: false, ..Extras::RESIDENT };

/// A list of the plan: how it is found, and what its ids begin with.
struct List<T> {
    of: fn(&mut PlanDraft) -> &mut Vec<T>,
    first: &'static str,
}

impl<T: Default + Clone + 'static> List<T> {
    /// The rows, each with a button that takes it away, and one that adds.
    fn view(
        &self,
        form: &Form,
        rows: usize,
        name: impl Fn(usize) -> String,
        add: &'static str,
        row: impl Fn(usize) -> Html,
    ) -> Html {
        let (of, first) = (self.of, self.first);
        let onadd = form.change(move |plan| of(plan).push(T::default()), None, format!("{first}-{rows}"));
        let one = |place: usize| {
            let take = move |plan: &mut PlanDraft| {
                let list = of(plan);
                if place < list.len() {
                    list.remove(place);
                }
            };
            let label = words::remove(form.lang, name(place).to_lowercase());
            let onclick = form.change(take, Some(name(place)), UNDO_ID.to_owned());
            html! {
                <fieldset class="mw-plan__row" key={place}>
                    <legend class="mw-plan__legend">{changing(name(place))}</legend>
                    <div class="mw-plan__cells">{row(place)}</div>
                    <button type="button" class="mw-button mw-button--subtle mw-button--small" {onclick}>{changing(label)}</button>
                </fieldset>
            }
        };
        html! {
            <>
                <div class="mw-stack--tight">{ for (0..rows).map(one) }</div>
                <div>{ small_button(add, onadd) }</div>
            </>
        }
    }

    /// Writes in the row at this place.
    fn write(&self, place: usize, write: fn(&mut T, String)) -> impl Fn(&mut PlanDraft, String) + 'static {
        let of = self.of;
        move |plan, text| {
            if let Some(row) = of(plan).get_mut(place) {
                write(row, text);
            }
        }
    }
}

pub(super) fn agreements(form: &Form) -> Html {
    let lang = form.lang;
    let list: List<AgreementDraft> = List { of: |plan| &mut plan.agreements, first: "plan-what" };
    let row = |place: usize| {
        let row = &form.plan.agreements[place];
        html! {
            <>
                { form.text(format!("plan-what-{place}"), words::agreement_what(lang), RESIDENT, &row.what,
                    list.write(place, |row, text| row.what = text)) }
                { form.text(format!("plan-who-{place}"), words::agreement_who(lang), RESIDENT, &row.who,
                    list.write(place, |row, text| row.who = text)) }
                { form.text(format!("plan-by-{place}"), words::agreement_by(lang), form.day_extras(&row.by), &row.by,
                    list.write(place, |row, text| row.by = text)) }
            </>
        }
    };
    let name = |place| words::agreement(lang, place + 1);
    html! {
        <>
            { list.view(form, form.plan.agreements.len(), name, words::add_agreement(lang), row) }
            <div class="mw-plan__pair">
                { form.text("plan-review".to_owned(), words::review_on(lang), form.day_extras(&form.plan.review_on),
                    &form.plan.review_on, |plan, text| plan.review_on = text) }
            </div>
        </>
    }
}

pub(super) fn objections(form: &Form, sight: &Sight<'_>) -> Html {
    let lang = form.lang;
    let list: List<ObjectionDraft> = List { of: |plan| &mut plan.objections, first: "plan-objection" };
    let long = Extras { long: true, ..Extras::default() };
    let row = |place: usize| {
        let row = &form.plan.objections[place];
        html! {
            <>
                { form.text(format!("plan-objection-{place}"), words::objection(lang), long.clone(), &row.objection,
                    list.write(place, |row, text| row.objection = text)) }
                { form.text(format!("plan-answer-{place}"), words::answer(lang), long.clone(), &row.answer,
                    list.write(place, |row, text| row.answer = text)) }
            </>
        }
    };
    let name = |place| words::objection_number(lang, place + 1);
    html! {
        <>
            { known_objections(form, sight) }
            { list.view(form, form.plan.objections.len(), name, words::add_objection(lang), row) }
        </>
    }
}

/// What is often said against the grounds of the measures, with the room that the law leaves; one press takes it over.
fn known_objections(form: &Form, sight: &Sight<'_>) -> Html {
    let lang = form.lang;
    let mut known: Vec<&str> =
        sight.grounds_named().iter().flat_map(|card| &card.objections).map(String::as_str).collect();
    known.sort_unstable();
    known.dedup();
    let taken = |says: &str| form.plan.objections.iter().any(|row| row.objection == says);
    let offered: Vec<Html> = known
        .into_iter()
        .map(|id| (id, maatwerk_words::objection(lang, id)))
        .filter(|(_, about)| !taken(about.says))
        .map(|(id, about)| {
            let row = ObjectionDraft { objection: about.says.to_owned(), answer: about.room.to_owned() };
            let focus = format!("plan-answer-{}", form.plan.objections.len());
            let onclick = form.change(move |plan| plan.objections.push(row.clone()), None, focus);
            html! {
                <li key={id.to_owned()}>
                    <button type="button" class="mw-button mw-button--small" {onclick}>{changing(words::take_objection(lang, about.says))}</button>
                    { said("p", "mw-small mw-paragraph--quiet", about.room) }
                </li>
            }
        })
        .collect();
    let lead = (!offered.is_empty()).then(|| said("p", "mw-small", words::objections_known(lang)));
    html! { <div class="mw-plan__known"><div>{lead}</div><ul class="mw-plan__offers">{ for offered }</ul></div> }
}

/// What somebody can bring, with its name in files.
pub(super) fn brings(lang: Lang) -> [(&'static str, &'static str); 5] {
    [
        ("", words::brings_none(lang)),
        (Brings::Mandate.name(), words::brings_mandate(lang)),
        (Brings::Budget.name(), words::brings_budget(lang)),
        (Brings::Knowledge.name(), words::brings_knowledge(lang)),
        (Brings::Trust.name(), words::brings_trust(lang)),
    ]
}

/// What a lesson can be about, with its name in files.
pub(super) fn kinds(lang: Lang) -> [(&'static str, &'static str); 3] {
    [
        (LessonKind::Rule.name(), words::kind_rule(lang)),
        (LessonKind::Habit.name(), words::kind_habit(lang)),
        (LessonKind::Practice.name(), words::kind_practice(lang)),
    ]
}

pub(super) fn table(form: &Form) -> Html {
    let lang = form.lang;
    let list: List<SeatDraft> = List { of: |plan| &mut plan.table, first: "plan-seat" };
    let row = |place: usize| {
        let row = &form.plan.table[place];
        html! {
            <>
                { form.text(format!("plan-seat-{place}"), words::role(lang), Extras::default(), &row.role,
                    list.write(place, |row, text| row.role = text)) }
                { form.text(format!("plan-of-{place}"), words::organisation(lang), Extras::default(), &row.organisation,
                    list.write(place, |row, text| row.organisation = text)) }
                { form.choice(format!("plan-brings-{place}"), words::brings(lang), &brings(lang), &row.brings,
                    list.write(place, |row, text| row.brings = text)) }
            </>
        }
    };
    list.view(form, form.plan.table.len(), |place| words::seat_number(lang, place + 1), words::add_seat(lang), row)
}

pub(super) fn learning(form: &Form) -> Html {
    let lang = form.lang;
    let list: List<LessonDraft> = List { of: |plan| &mut plan.learning, first: "plan-kind" };
    let row = |place: usize| {
        let row = &form.plan.learning[place];
        html! {
            <>
                { form.choice(format!("plan-kind-{place}"), words::lesson_kind(lang), &kinds(lang), &row.kind,
                    list.write(place, |row, text| row.kind = text)) }
                { form.text(format!("plan-lesson-{place}"), words::lesson(lang), Extras { long: true, ..Extras::default() },
                    &row.what, list.write(place, |row, text| row.what = text)) }
            </>
        }
    };
    list.view(
        form,
        form.plan.learning.len(),
        |place| words::lesson_number(lang, place + 1),
        words::add_lesson(lang),
        row,
    )
}
