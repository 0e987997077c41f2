//! Who lives with the visitor.

use super::browser;
use super::home::{Company, Facts, Home, MOST_OTHERS, Person};
use super::parts::{HEADING_ID, Parts, TextField};
use super::state::{Action, State, Then};
use crate::changing::changing;
use crate::element::{self, element, maybe, paragraph};
use maatwerk_engine::clashes;
use maatwerk_words::{choice, contradiction, explorer as words};
use yew::prelude::*;

/// The screen of who lives together; `changing` when it came from the outcome.
pub(super) fn home_screen(parts: &Parts<'_>, state: &State, changing: bool) -> Html {
    let lang = parts.lang;
    let nothing = Home::default();
    let home = state.told.home.as_ref().unwrap_or(&nothing);
    let form = Form::of(parts, home, state.refused);
    let onsubmit = {
        let (on, home, field, refused) = (parts.on.clone(), home.clone(), parts.field.clone(), state.refused);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            on.emit(Action::Home(home.clone(), Then::GoOn));
            // The first time that something is refused the focus comes with the message.
            if refused {
                browser::focus(&field);
            }
        })
    };
    let companies = [
        (Company::Alone, words::home_alone(lang)),
        (Company::Others, words::home_others(lang)),
        (Company::Withheld, words::withheld_answer(lang)),
    ];
    html! {
        <form class="mw-stack" novalidate={true} {onsubmit}>
            { element("div", "mw-explorer__asked", vec![parts.heading(words::home_title(lang)), parts.why(words::home_why(lang))]) }
            <div class="mw-explorer__answers" role="radiogroup" aria-labelledby={HEADING_ID}>
                { for companies.into_iter().map(|(company, text)| form.company(company, text)) }
            </div>
            { maybe(form.others()) }
            { maybe(Some(form.age_field(0, words::home_own_age(lang), &home.age))) }
            <div role="status">{form.second_look()}</div>
            { element("div", "mw-button-group", vec![parts.submit()]) }
            { parts.onward(changing) }
        </form>
    }
}

/// The form as it stands. Its people are counted from 1; 0 is the visitor.
struct Form<'a> {
    parts: &'a Parts<'a>,
    facts: Facts<'a>,
    home: &'a Home,
    refused: bool,
    /// The first person whose age cannot be read, once the visitor wanted to go on.
    mend: Option<usize>,
}

impl<'a> Form<'a> {
    fn of(parts: &'a Parts<'a>, home: &'a Home, refused: bool) -> Form<'a> {
        let facts = Facts::of(parts.book);
        let unreadable = |age: &str| refused && facts.age_fault(age).is_some();
        let other = home.others().iter().position(|person| unreadable(&person.age)).map(|place| place + 1);
        let mend = other.or(unreadable(&home.age).then_some(0));
        Form { parts, facts, home, refused, mend }
    }

    /// What a click or a choice makes of the form.
    fn to<E: 'static>(&self, home: Home) -> Callback<E> {
        self.parts.emit(Action::Home(home, Then::Stay))
    }

    fn company(&self, company: Company, text: &'static str) -> Html {
        let checked = self.home.company == Some(company);
        let onchange = self.to::<Event>(Home { company: Some(company), ..self.home.clone() });
        html! {
            <label class="mw-button mw-explorer__answer mw-explorer__tick">
                <input type="radio" name="mw-explorer-company" {checked} {onchange} />
                { element::text("span", "", text) }
            </label>
        }
    }

    /// The others, for who lives with others.
    fn others(&self) -> Option<Html> {
        let lang = self.parts.lang;
        let others = self.home.others();
        let add = match others.len() < MOST_OTHERS {
            true => html! {
                <button
                    type="button"
                    class="mw-button"
                    ref={self.field_ref(self.mend.is_none() && others.is_empty())}
                    onclick={self.to(self.home.with_one_more())}
                >
                    {words::home_add(lang)}
                </button>
            },
            false => paragraph(words::home_full(lang)),
        };
        let people = others.iter().enumerate().map(|(place, person)| self.person(place + 1, person));
        let lines = vec![
            paragraph(words::home_others_lead(lang)),
            element("ul", "mw-explorer__answers", people.collect()),
            maybe(Some(add)),
        ];
        let with_others = self.home.company == Some(Company::Others);
        with_others.then(|| element("div", "mw-stack--tight mw-explorer__people", lines))
    }

    fn person(&self, number: usize, person: &Person) -> Html {
        let lang = self.parts.lang;
        let place = number - 1;
        let name = words::home_person(lang, number);
        let relation_id = format!("mw-explorer-relation-{number}");
        let onchange = {
            let (on, home) = (self.parts.on.clone(), self.home.clone());
            Callback::from(move |event: Event| {
                let relation = browser::choice_in(&event).parse().ok();
                on.emit(Action::Home(home.with(place, |person| person.relation = relation), Then::Stay));
            })
        };
        let options = self.facts.relations().map(|(relation, name)| {
            let selected = person.relation == Some(relation);
            html! { <option value={relation.to_string()} {selected}>{choice(lang, name)}</option> }
        });
        let is_newest = self.mend.is_none() && number == self.home.others.len();
        html! {
            <li key={number}>
                <fieldset class="mw-card mw-explorer__person">
                    { element::text("legend", "mw-visually-hidden", name.clone()) }
                    <div class="mw-form-field">
                        <label class="mw-form-field__label" for={relation_id.clone()}>{words::home_relation(lang)}</label>
                        <select id={relation_id} class="mw-select" ref={self.field_ref(is_newest)} {onchange}>
                            <option value="" selected={person.relation.is_none()}>{words::home_choose(lang)}</option>
                            { for options }
                        </select>
                    </div>
                    { self.age_field(number, words::home_age(lang), &person.age) }
                    <button
                        type="button"
                        class="mw-button mw-button--subtle"
                        onclick={self.to(self.home.without(place))}
                    >
                        { element::text("span", "", words::home_remove(lang)) }
                        { element::text("span", "mw-visually-hidden", name) }
                    </button>
                </fieldset>
            </li>
        }
    }

    fn age_field(&self, number: usize, label: &'static str, age: &str) -> Html {
        let id = format!("mw-explorer-age-{number}");
        let label_id = format!("{id}-label");
        let fault = self.facts.age_fault(age).filter(|_| self.refused);
        let oninput = {
            let (on, home) = (self.parts.on.clone(), self.home.clone());
            Callback::from(move |age: String| {
                let home = match number.checked_sub(1) {
                    None => Home { age, ..home.clone() },
                    Some(place) => home.with(place, |person| person.age = age),
                };
                on.emit(Action::Home(home, Then::Stay));
            })
        };
        let [error, input] = TextField {
            id: id.clone().into(),
            labelled: label_id.clone().into(),
            value: age.to_owned().into(),
            letters: false,
            fault: fault.map(|fault| self.parts.fault_words(self.facts.age_kind, fault)),
            oninput,
            field: self.field_ref(self.mend == Some(number)),
        }
        .html();
        html! {
            <div class="mw-form-field">
                <label id={label_id} class="mw-form-field__label" for={id}>{label}</label>
                { error }
                { input }
            </div>
        }
    }

    /// What takes the focus after a change: an age to mend, the person who was added last, or the button to add one.
    fn field_ref(&self, here: bool) -> NodeRef {
        if here { self.parts.field.clone() } else { NodeRef::default() }
    }

    /// What cannot be so, as a reason to look again and none to stop.
    fn second_look(&self) -> Html {
        let lang = self.parts.lang;
        let situation = self.home.situation(&self.facts);
        let clashes = clashes(self.parts.book, &situation);
        maybe((!clashes.is_empty()).then(|| {
            let why = clashes.iter().map(|clash| contradiction(lang, &clash.contradiction.id));
            let lines = why.chain([words::home_mistaken(lang)]);
            let lines = lines.map(|line| element("p", "mw-paragraph", vec![changing(line.to_owned())]));
            element("div", "mw-note", lines.collect())
        }))
    }
}
