//! The table of who stands around a household, to fill in. What was taken away can be put back.

use super::rows::{Column, Example, is_empty};
use crate::changing::changing;
use crate::element::{said, small_button};
use crate::privacy::looks_like;
use maatwerk_engine::{Date, Provision, Stands};
use maatwerk_words::{Lang, around as words};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The id of the button that puts back.
const UNDO_ID: &str = "around-undo";
/// The id of the text that asks for roles, not names.
const ROLES_ID: &str = "around-roles";

/// What the form is told.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AroundFormProps {
    /// The language.
    pub lang: Lang,
    /// Today, to tell a date of birth from a day to come.
    pub today: Date,
    /// The rows, as they are now.
    pub around: Vec<Provision>,
    /// The laws to choose from, in the visitor's words.
    #[prop_or_default]
    pub laws: Rc<[String]>,
    /// Whether there are examples to fill in.
    #[prop_or_default]
    pub examples: bool,
    /// Is told of the rows as they are to be.
    pub onchange: Callback<Vec<Provision>>,
}

/// What was there before something was taken away, and where the keyboard goes on.
#[derive(Clone, Debug, Default, PartialEq)]
struct Memory {
    before: Option<(Vec<Provision>, &'static str)>,
    focus: String,
    step: u32,
}

/// The form.
#[component]
pub fn AroundForm(props: &AroundFormProps) -> Html {
    let AroundFormProps { lang, laws, examples, .. } = props.clone();
    let memory = use_state(Memory::default);
    let root = use_node_ref();
    {
        let root = root.clone();
        use_effect_with((memory.step, memory.focus.clone()), move |(_, focus)| move_focus(&root, focus));
    }
    let form = Form { props: props.clone(), memory: memory.clone() };
    let undo = memory.before.as_ref().map(|(before, text)| {
        let back = form.change(before.clone(), None, cell_id(0, Column::What));
        html! {
            <p class="mw-note mw-button-group mw-no-print">
                <span id="around-undone">{changing(*text)}</span>
                <button type="button" class="mw-button mw-button--small" id={UNDO_ID} aria-describedby="around-undone"
                    onclick={back}><span>{words::undo(lang)}</span></button>
            </p>
        }
    });
    let choices = examples.then(|| {
        html! {
            <div class="mw-button-group mw-no-print">
                { form.fill_in(words::example_family(lang), Example::Family) }
                { form.fill_in(words::example_young(lang), Example::Young) }
            </div>
        }
    });
    let added = [&props.around[..], &[Provision::default()]].concat();
    let add = form.change(added, None, cell_id(props.around.len(), Column::What));
    html! {
        <div class="mw-around mw-stack--tight" ref={root}>
            <div>{choices}</div>
            <div>{undo}</div>
            <p class="mw-paragraph mw-small mw-no-print" id={ROLES_ID}><span>{words::column_contact_hint(lang)}</span></p>
            <div class="mw-around__rows mw-stack--tight">
                { for props.around.iter().enumerate().map(|(place, provision)| form.row(place, provision)) }
            </div>
            <div class="mw-no-print">{ small_button(words::add_provision(lang), add) }</div>
            { options("known-laws", laws.to_vec()) }
            { options("known-tasks", tasks(&props.around)) }
        </div>
    }
}

struct Form {
    props: AroundFormProps,
    memory: UseStateHandle<Memory>,
}

impl Form {
    /// Changes the rows on a click, remembers what was before, and sends the keyboard on.
    fn change(&self, rows: Vec<Provision>, removed: Option<&'static str>, focus: String) -> Callback<MouseEvent> {
        let (memory, before, onchange) = (self.memory.clone(), self.props.around.clone(), self.props.onchange.clone());
        Callback::from(move |_| {
            let kept = removed.filter(|_| before.iter().any(|row| !is_empty(row)));
            memory.set(Memory {
                before: kept.map(|text| (before.clone(), text)),
                focus: focus.clone(),
                step: memory.step + 1,
            });
            onchange.emit(rows.clone());
        })
    }

    /// Changes one row by what a field says.
    fn edit<E>(&self, place: usize, edit: impl Fn(&mut Provision, E) + 'static) -> Callback<E> {
        let (rows, onchange) = (self.props.around.clone(), self.props.onchange.clone());
        Callback::from(move |event| {
            let mut rows = rows.clone();
            if let Some(row) = rows.get_mut(place) {
                edit(row, event);
            }
            onchange.emit(rows);
        })
    }

    fn fill_in(&self, label: &'static str, example: Example) -> Html {
        let lang = self.props.lang;
        let onclick = self.change(example.rows(lang), Some(words::replaced_around(lang)), cell_id(0, Column::What));
        small_button(label, onclick)
    }

    fn row(&self, place: usize, provision: &Provision) -> Html {
        let lang = self.props.lang;
        let intake_id = format!("around-intake-{place}");
        let stands_id = format!("around-stands-{place}");
        let mut rest = self.props.around.clone();
        rest.remove(place);
        let remove = self.change(rest, Some(words::removed_provision(lang)), UNDO_ID.to_owned());
        let onintake = self.edit(place, |row, event: Event| {
            row.intake = event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked());
        });
        let onstands = self.edit(place, |row, event: Event| {
            let value = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default();
            row.stands = Stands::ALL.into_iter().find(|stands| stands.key() == value).unwrap_or_default();
        });
        let stands = [
            (Stands::Both, words::stands_both(lang)),
            (Stands::Now, words::stands_now(lang)),
            (Stands::After, words::stands_after(lang)),
        ];
        html! {
            <fieldset class="mw-around__row" key={place}>
                <legend class="mw-around__legend">{changing(words::provision_number(lang, place + 1))}</legend>
                <div class="mw-around__cells">
                    { for Column::ALL.into_iter().map(|column| self.cell(place, column, provision)) }
                    <div class="mw-form-field" key="stands">
                        <label class="mw-form-field__label" for={stands_id.clone()}><span>{words::stands(lang)}</span></label>
                        <select class="mw-select" id={stands_id} onchange={onstands}>
                            { for stands.into_iter().map(|(value, label)| html! {
                                <option key={value.key()} value={value.key()} selected={value == provision.stands}>{label}</option>
                            }) }
                        </select>
                    </div>
                </div>
                <div class="mw-around__end">
                    <span class="mw-around__intake">
                        <input type="checkbox" id={intake_id.clone()} checked={provision.intake} onchange={onintake} />
                        <label for={intake_id}><span>{words::intake(lang)}</span></label>
                    </span>
                    <button type="button" class="mw-button mw-button--subtle mw-button--small mw-no-print"
                        onclick={remove}>{changing(words::remove_provision(lang, place + 1))}</button>
                </div>
            </fieldset>
        }
    }

    fn cell(&self, place: usize, column: Column, provision: &Provision) -> Html {
        let lang = self.props.lang;
        let (label, list) = match column {
            Column::What => (words::column_what(lang), None),
            Column::Law => (words::column_law(lang), Some("known-laws")),
            Column::Organisation => (words::column_organisation(lang), None),
            Column::Contact => (words::column_contact(lang), None),
            Column::Task => (words::column_task(lang), Some("known-tasks")),
        };
        let id = cell_id(place, column);
        let warning_id = format!("{id}-warning");
        let warning = looks_like(column.of(provision), self.props.today).map(|personal| personal.warning(lang));
        let described = if column == Column::Contact { format!("{ROLES_ID} {warning_id}") } else { warning_id.clone() };
        let oninput = self.edit(place, move |row, event: InputEvent| {
            let text = event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default();
            column.write(row, text);
        });
        html! {
            <div class="mw-form-field" key={column.key()}>
                <label class="mw-form-field__label" for={id.clone()}><span>{label}</span></label>
                <input class="mw-textbox" {id} type="text" autocomplete="off" {list} aria-describedby={described}
                    value={column.of(provision).to_owned()} {oninput} />
                <div id={warning_id} role="status">{ for warning.map(|text| said("p", "mw-form-field__warning", text)) }</div>
            </div>
        }
    }
}

/// The id of a cell of the table.
fn cell_id(place: usize, column: Column) -> String {
    format!("around-{}-{place}", column.key())
}

fn options(id: &'static str, values: Vec<String>) -> Html {
    html! { <datalist {id}>{ for values.into_iter().map(|value| html! { <option key={value.clone()} {value} /> }) }</datalist> }
}

fn tasks(around: &[Provision]) -> Vec<String> {
    let mut tasks: Vec<String> = Vec::new();
    for task in around.iter().filter_map(|provision| provision.task.clone()) {
        if !tasks.contains(&task) {
            tasks.push(task);
        }
    }
    tasks
}

fn move_focus(root: &NodeRef, id: &str) {
    let root = root.cast::<Element>().filter(|_| !id.is_empty());
    let found = root.and_then(|root| root.query_selector(&format!("#{id}")).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus is no reason to stop.
        let _ = element.focus();
    }
}
