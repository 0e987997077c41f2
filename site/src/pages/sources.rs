//! Every address outside the site, with the day on which it was read and the pages that link to it.

use super::address::Place;
use super::material::Material;
use super::outside::Outside;
use super::parts::{opening, outward, points, section};
use super::title;
use maatwerk_engine::Date;
use maatwerk_notation::Read;
use maatwerk_widget::format::day;
use maatwerk_words::sources as words;
use std::collections::BTreeMap;
use yew::prelude::*;

/// So many pages are named; of the others it is said how many there are.
const NAMED: usize = 3;

/// Where the texts of laws stand.
const LAW_HOSTS: [&str; 2] = ["wetten.overheid.nl", "zoek.officielebekendmakingen.nl"];

/// The page of the sources.
pub fn sources(material: &Material, place: &Place) -> Html {
    let lang = place.lang;
    let all: &[Outside] = material.outside.get().map_or(&[], Vec::as_slice);
    let (laws, others): (Vec<&Outside>, Vec<&Outside>) =
        all.iter().partition(|one| LAW_HOSTS.contains(&host(&one.url)));
    let how = [words::how_1(lang), words::how_2(lang), words::how_3(lang), words::how_4(lang)];
    let oldest = all.iter().filter_map(|one| day_of(one.read)).min().map_or_else(String::new, |date| day(lang, date));
    let mut hosts: BTreeMap<&str, Vec<&Outside>> = BTreeMap::new();
    for one in others.iter().copied() {
        hosts.entry(host(&one.url)).or_default().push(one);
    }
    let by_host = hosts.into_iter().map(|(name, list)| {
        html! {
            <section class="site-host">
                <h3 class="mw-heading-3">{name.to_owned()}</h3>
                { listed(material, place, &list) }
            </section>
        }
    });
    let others_heading = words::others_heading(lang, others.len());
    let laws_heading = words::laws_heading(lang, laws.len());
    html! {
        <div class="site-wide site-sources">
            { opening(words::title(lang), words::lead(lang)) }
            <p class="mw-paragraph">{words::counted(lang, all.len(), oldest)}</p>
            { section("how", words::how_heading(lang), points(&how)) }
            { section("others", &others_heading, html! { <div>{ for by_host }</div> }) }
            { section("laws", &laws_heading, listed(material, place, &laws)) }
        </div>
    }
}

fn host(url: &str) -> &str {
    let rest = url.strip_prefix("https://").unwrap_or(url);
    let host = rest.split('/').next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

fn day_of(read: Option<Read>) -> Option<Date> {
    match read? {
        Read::On(date) | Read::PageAbout(date) => Some(date),
        Read::NoSource => None,
    }
}

fn listed(material: &Material, place: &Place, list: &[&Outside]) -> Html {
    html! { <ul class="site-outside">{ for list.iter().map(|one| item(material, place, one)) }</ul> }
}

fn item(material: &Material, place: &Place, one: &Outside) -> Html {
    let lang = place.lang;
    let read = match one.read {
        Some(Read::On(date)) => words::read_on(lang, day(lang, date)),
        Some(Read::PageAbout(date)) => words::read_page(lang, day(lang, date)),
        Some(Read::NoSource) | None => words::read_unknown(lang).to_owned(),
    };
    let here: Vec<&Place> = one.pages.iter().filter(|page| page.lang == lang).collect();
    let more = here.len().saturating_sub(NAMED);
    let pages = here.into_iter().take(NAMED).enumerate().map(|(count, page)| {
        let link = html! { <a class="mw-link" href={place.to(&page.page)}>{title(material, page)}</a> };
        html! { <>{ if count > 0 { ", " } else { "" } }{ link }</> }
    });
    html! {
        <li>
            <p lang="nl">{ outward(one.url.clone(), one.name.clone()) }</p>
            <p class="site-outside__address">{address(&one.url)}</p>
            <p class="mw-small">
                <span>{read}{" · "}{words::on(lang)}{" "}</span>
                { for pages }
                { if more > 0 { words::and_more(lang, more) } else { String::new() } }
            </p>
        </li>
    }
}

/// The address as it is written on paper; a very long one ends in dots.
fn address(url: &str) -> String {
    const LONGEST: usize = 100;
    let short = url.strip_prefix("https://").unwrap_or(url);
    match short.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &short[..end]),
        None => short.to_owned(),
    }
}
