//! The stacking picture: the counts, everyone around one household now and in the plan, and the same in a table.

use super::counts::{counts, doubled};
use super::drawing::drawing;
use crate::element::said;
use maatwerk_engine::{Moment, Provision, plan_differs};
use maatwerk_words::{Lang, around as words};
use yew::prelude::*;

/// What is shown.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct StackingPictureProps {
    /// The language.
    pub lang: Lang,
    /// Who stand there, without empty rows.
    pub around: Vec<Provision>,
    /// The level of its headings, 2 to 6.
    pub heading_level: u8,
    /// Whether the table stands there too.
    #[prop_or(true)]
    pub table: bool,
}

/// The picture; renders on the server and in the browser alike.
#[component]
pub fn StackingPicture(props: &StackingPictureProps) -> Html {
    let StackingPictureProps { lang, around, heading_level, table: with_table } = props.clone();
    let moments: &[Moment] = if plan_differs(&around) { &[Moment::Now, Moment::After] } else { &[Moment::Now] };
    html! {
        <div class="mw-around__picture mw-stack">
            { counts(lang, &around) }
            <div class="mw-around__figures">{ for moments.iter().map(|moment| drawing(lang, &around, *moment)) }</div>
            { doubled(lang, &format!("h{}", heading_level.clamp(2, 6)), &around) }
            <div>{ for with_table.then(|| table(lang, &around)) }</div>
        </div>
    }
}

fn table(lang: Lang, around: &[Provision]) -> Html {
    let heads = [
        words::column_what,
        words::column_organisation,
        words::column_law,
        words::column_contact,
        words::column_intake,
        words::moment_now,
        words::moment_after,
    ];
    html! {
        <div class="mw-table-scroll" tabindex="0" role="region" aria-label={words::table(lang)}>
            <table class="mw-table mw-small">
                <caption><span>{words::table(lang)}</span></caption>
                <thead><tr>{ for heads.iter().map(|head| html! { <th scope="col"><span>{head(lang)}</span></th> }) }</tr></thead>
                <tbody>{ for around.iter().enumerate().map(|(place, provision)| row(lang, place, provision)) }</tbody>
            </table>
        </div>
    }
}

fn row(lang: Lang, place: usize, provision: &Provision) -> Html {
    let yes_no = |yes: bool| if yes { words::yes(lang) } else { words::no(lang) }.to_owned();
    let cells = [
        provision.organisation.clone(),
        provision.law.clone(),
        provision.contact.clone().unwrap_or_default(),
        yes_no(provision.intake),
        yes_no(provision.stands.at(Moment::Now)),
        yes_no(provision.stands.at(Moment::After)),
    ];
    html! {
        <tr key={place}>
            <th scope="row">{crate::changing::changing(provision.what.clone())}</th>
            { for cells.into_iter().map(|cell| said("td", "", cell)) }
        </tr>
    }
}
