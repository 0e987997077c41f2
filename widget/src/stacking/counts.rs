//! How many stand around a household, with the names of what is counted.

use crate::changing::changing;
use crate::element::said;
use maatwerk_engine::{Moment, Provision, Stacking, plan_differs, stacking};
use maatwerk_words::{Lang, around as words};
use yew::prelude::*;

type Name = fn(Lang) -> &'static str;

fn either(count: usize, one: Name, more: Name) -> Name {
    if count == 1 { one } else { more }
}

/// `7 voorzieningen`.
pub(super) fn provisions(lang: Lang, count: usize) -> String {
    format!("{count} {}", either(count, words::count_provision, words::count_provisions)(lang))
}

/// `5 organisaties`.
pub(super) fn organisations(lang: Lang, count: usize) -> String {
    format!("{count} {}", either(count, words::count_organisation, words::count_organisations)(lang))
}

/// `2 intakes`.
pub(super) fn intakes(lang: Lang, count: usize) -> String {
    format!("{count} {}", either(count, words::count_intake, words::count_intakes)(lang))
}

/// What is counted, with its name by how many there are.
fn counted(found: &Stacking) -> [(usize, Name); 5] {
    [
        (found.provisions, either(found.provisions, words::count_provision, words::count_provisions)),
        (found.laws, either(found.laws, words::count_law, words::count_laws)),
        (found.organisations, either(found.organisations, words::count_organisation, words::count_organisations)),
        (found.contacts, either(found.contacts, words::count_contact, words::count_contacts)),
        (found.intakes, either(found.intakes, words::count_intake, words::count_intakes)),
    ]
}

/// The five counts; where the plan changes who stands there, beside each other for now and for the plan.
pub(super) fn counts(lang: Lang, around: &[Provision]) -> Html {
    let now = stacking(around, Moment::Now);
    let after = plan_differs(around).then(|| counted(&stacking(around, Moment::After)));
    html! {
        <dl class="mw-counts">
            { for counted(&now).into_iter().enumerate().map(|(place, (count, name))| {
                let then = after.map(|after| after[place].0);
                html! {
                    <div class="mw-counts__one" key={place}>
                        { said("dt", "mw-counts__name", name(lang)) }
                        <dd class="mw-counts__number">
                            { changing(count.to_string()) }
                            { for then.map(|then| html! {
                                <span class="mw-counts__then">
                                    <span class="mw-visually-hidden">{format!(", {}: ", words::moment_after(lang))}</span>
                                    <span class="mw-counts__arrow" aria-hidden="true">{"→"}</span>
                                    { changing(then.to_string()) }
                                </span>
                            }) }
                        </dd>
                    </div>
                }
            }) }
        </dl>
    }
}

/// Who does the same work, as things are now.
pub(super) fn doubled(lang: Lang, heading: &str, around: &[Provision]) -> Html {
    let found = stacking(around, Moment::Now);
    if found.doubled.is_empty() {
        return said("p", "mw-paragraph", words::doubled_none(lang));
    }
    html! {
        <div class="mw-stack--tight">
            <@{heading.to_owned()} class="mw-heading-3"><span>{words::doubled_heading(lang)}</span></@>
            <ul class="mw-list">
                { for found.doubled.iter().map(|work| {
                    said("li", "", words::doubled(lang, work.organisations.len(), work.organisations.join(", "), &work.task))
                }) }
            </ul>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_a_kind_is_counted_as_one() {
        assert_eq!([provisions(Lang::En, 1), provisions(Lang::En, 7)], ["1 provision", "7 provisions"]);
        assert_eq!([organisations(Lang::Nl, 1), organisations(Lang::Nl, 0)], ["1 organisatie", "0 organisaties"]);
    }
}
