//! What the server writes for every screen, read as a visitor reads it.

use super::*;
use futures::executor::block_on;
use maatwerk_engine::{Answer, Kind, Scope, Subject, Value};
use maatwerk_notation::findings;
use yew::LocalServerRenderer;

const TODAY: Date = Date { year: 2026, month: 11, day: 21 };
const LONG_AGO: Date = Date { year: 1900, month: 1, day: 1 };
const LATER: Date = Date { year: 2028, month: 1, day: 1 };

fn host(lang: Lang, today: Date) -> ExplorerProps {
    let contact = Contact {
        name: Some("het wijkteam".into()),
        phone: Some("050 123 45 67".into()),
        hours: Some("9 tot 17 uur".into()),
        url: Some("https://www.example.org/contact".into()),
    };
    ExplorerProps { lang, today, contact, heading_level: 2, on_language: Some(Callback::noop()) }
}

fn page(explorer: ExplorerProps, state: State) -> String {
    let props = ExplorerViewProps {
        explorer,
        state,
        on: Callback::noop(),
        live: true,
        comfort: Comfort::default(),
        heading: NodeRef::default(),
        field: NodeRef::default(),
    };
    block_on(LocalServerRenderer::<ExplorerView>::with_props(props).hydratable(false).render())
}

/// One state for every kind of screen: start, parts of life, who lives together, each question, what was refused,
/// outcomes, the urgent ones, erased.
fn every_kind_of_state() -> Vec<State> {
    let book = book();
    let given = |name: &str, answer| {
        let fact = book.fact_named(name).unwrap_or_else(|| panic!("no fact `{name}`"));
        let member = (book.fact(fact).of == Scope::Member).then_some(0);
        Given { subject: Subject { fact, member }, answer }
    };
    let yes = Answer::Known(Value::YesNo(true));
    let person = Person { relation: Some(2), age: "40".to_owned() };
    let home = Home { age: "veertig".to_owned(), company: Some(Company::Others), others: vec![person.clone(); 15] };
    let mistaken = Home { age: "40".to_owned(), company: Some(Company::Others), others: vec![person] };
    let told = |given| Told { domains: Some(Vec::new()), home: Some(Home::default()), given };
    let at = |place, given| State { place, told: told(given), ..State::default() };
    let mut states = vec![
        State::default(),
        State::default().after(book, Action::GoOn),
        State::default().after(book, Action::Domains(vec!["debts".to_owned()], Then::Stay)),
        State::default().after(book, Action::Domains(Vec::new(), Then::GoOn)),
        State::default().after(book, Action::Home(home, Then::GoOn)),
        State::default().after(book, Action::Home(mistaken, Then::Stay)),
        at(Place::Newest, Vec::new()),
        at(Place::Outcome, Vec::new()),
        at(Place::Changing(Step::Domains), Vec::new()),
        at(Place::Changing(Step::Home), Vec::new()),
    ];
    for fact in &book.facts {
        let asked = given(&fact.name, Answer::Withheld);
        let question = at(Place::Changing(Step::Question(0)), vec![asked]);
        for typed in ["", "twaalf", "99999999999"] {
            if !matches!(fact.kind, Kind::YesNo | Kind::Choice(_)) {
                let refused = Action::Type(asked.subject, typed.to_owned(), Then::GoOn);
                states.push(question.clone().after(book, refused));
            }
        }
        states.push(question);
        if fact.urgent {
            states.push(at(Place::Outcome, vec![given(&fact.name, yes)]));
        }
    }
    for answer in [yes, Answer::Known(Value::YesNo(false))] {
        let facts = book.facts.iter().filter(|fact| fact.kind == Kind::YesNo && !fact.urgent);
        states.push(at(Place::Outcome, facts.map(|fact| given(&fact.name, answer)).collect()));
    }
    states.push(at(Place::Outcome, vec![given("debts", yes)]).after(book, Action::Restart));
    states
}

/// The text between the tags.
fn text_of(page: &str) -> String {
    page.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_screen_has_a_person_to_call_and_a_way_out() {
    for lang in Lang::ALL {
        for day in [TODAY, LONG_AGO, LATER] {
            for state in every_kind_of_state() {
                let page = page(host(lang, day), state.clone());
                let last = page.rfind("tel:0501234567").unwrap_or_else(|| panic!("nobody to call in {state:?}"));
                assert!(page[last..].contains("https://www.example.org/contact"), "{state:?}");
                let out = page.find(browser::NEUTRAL_PAGE).expect("a way out");
                let first = ["<button", "<input", "<summary", "<a "].iter().filter_map(|tag| page.find(tag)).min();
                assert!(first.is_some_and(|first| first < out && page[first..out].matches('<').count() == 1), "{page}");
            }
        }
    }
}

#[test]
fn no_screen_promises_or_refuses() {
    for lang in Lang::ALL {
        for day in [TODAY, LONG_AGO, LATER] {
            for state in every_kind_of_state() {
                let page = page(host(lang, day), state.clone());
                assert!(!text_of(&page).contains('€'), "an amount in {state:?}");
                let mut findings = findings(lang.code(), &text_of(&page));
                findings.retain(|finding| ["promise", "eligible", "refusal", "method"].contains(&finding.rule));
                assert_eq!(findings, [], "in {state:?}");
                assert!(!page.contains("style="), "a style attribute in {state:?}");
            }
        }
    }
}

#[test]
fn every_outcome_says_that_it_is_no_decision() {
    for state in every_kind_of_state().into_iter().filter(|state| state.place == Place::Outcome) {
        let page = page(host(Lang::Nl, TODAY), state);
        assert!(page.contains("Dit is geen besluit."));
        assert!(page.contains("Iedereen in de gemeente kan dit vragen."));
        assert!(page.contains("Misschien") || page.contains("te weinig") || page.contains("blijkt niet"));
    }
}

/// What stands on the note of an outcome.
fn note(state: State) -> String {
    let page = page(host(Lang::Nl, TODAY), state);
    let from = page.find("mw-explorer__note").expect("a note");
    text_of(&page[from..])
}

#[test]
fn the_note_asks_what_comes_first_and_tells_what_is_known() {
    let book = book();
    let alone = Home { age: "34".to_owned(), company: Some(Company::Alone), others: Vec::new() };
    let debts = book.fact_named("debts").expect("a fact");
    let subject = Subject { fact: debts, member: None };
    let known = Given { subject, answer: Answer::Known(Value::YesNo(true)) };
    let told = |given| Told { domains: Some(vec!["debts".to_owned()]), home: Some(alone.clone()), given };
    let full = note(State { place: Place::Outcome, told: told(vec![known]), ..State::default() });
    for part in ["schulden", "Ik woon alleen", "Ik wil graag bespreken", "050 123 45 67", "21 november 2026", "versie"]
    {
        assert!(full.contains(part), "no {part} in {full}");
    }
    let asked = full.matches("Ik wil graag bespreken").count();
    assert!((1..=FIRST_AT_MOST).contains(&asked), "{asked} in {full}");
    let withheld = note(State {
        place: Place::Outcome,
        told: told(vec![Given { subject, answer: Answer::Withheld }]),
        ..State::default()
    });
    assert!(!withheld.contains("Zeg ik liever niet"), "{withheld}");
    let empty = note(State { place: Place::Outcome, ..State::default() });
    assert!(empty.contains("Nog niets. Ik vertel het liever zelf."), "{empty}");
}

#[test]
fn a_refused_number_keeps_what_was_typed_beside_its_message() {
    let home = Home { age: "1990".to_owned(), ..Home::default() };
    let page = page(host(Lang::Nl, TODAY), State::default().after(book(), Action::Home(home, Then::GoOn)));
    for part in [r#"value="1990""#, r#"aria-invalid="true""#, "Typ een getal van 0 tot en met 120."] {
        assert!(page.contains(part), "no {part} in {page}");
    }
}

#[test]
fn who_has_no_name_number_or_page_leads_to_the_municipality() {
    let props = ExplorerProps { contact: Contact::default(), ..host(Lang::Nl, TODAY) };
    for state in every_kind_of_state() {
        assert!(page(props.clone(), state).contains("Bel uw gemeente"));
    }
    let script = Contact { url: Some("javascript:alert(1)".into()), ..Contact::default() };
    let props = ExplorerProps { contact: script, ..host(Lang::Nl, TODAY) };
    assert!(!page(props, State::default()).contains("javascript"));
}

#[test]
fn what_the_server_writes_has_no_button_that_does_nothing() {
    let explorer = LocalServerRenderer::<Explorer>::with_props(host(Lang::Nl, TODAY));
    let page = block_on(explorer.hydratable(false).render());
    assert!(page.starts_with(r#"<div"#) && page.contains("maatwerk mw-explorer"), "{page}");
    assert!(!page.contains("<button"), "{page}");
}
