//! What this is, who makes it, how it is checked, and what to do with a mistake.

use super::address::{Page, Place};
use super::material::Material;
use super::parts::{opening, paragraphs, points, section};
use super::town;
use maatwerk_widget::format::day;
use maatwerk_words::about as words;
use yew::prelude::*;

/// The page about the project.
pub fn about(material: &Material, place: &Place) -> Html {
    let lang = place.lang;
    let stamp = maatwerk_rules::STAMP;
    let is = [words::is_1(lang), words::is_2(lang), words::is_3(lang)];
    let not = [
        words::not_1(lang).to_owned(),
        words::not_2(lang).to_owned(),
        words::not_3(lang).to_owned(),
        words::not_4(lang, town::name()),
    ];
    let who = [words::who_1(lang), words::who_2(lang), words::who_3(lang)];
    let checked = [
        words::checked_laws(lang, material.provisions(), material.laws().len()),
        words::checked_prices(lang, material.catalogue.prices.len()),
        words::checked_memory(lang).to_owned(),
        words::checked_stale(lang).to_owned(),
        words::checked_tests(lang).to_owned(),
    ];
    let version = words::version(lang, day(lang, material.built), stamp.version);
    // Enough of it to tell two sites apart.
    let rules = words::stamp(lang, stamp.rules.get(..12).unwrap_or(stamp.rules));
    let mistake = [words::mistake_1(lang), words::mistake_2(lang), words::mistake_3(lang)];
    let more = html! {
        <>
            { points(&checked) }
            <p><a class="mw-link" href={place.to(&Page::Accounting)}>{words::checked_more(lang)}</a></p>
        </>
    };
    html! {
        <div class="site-letter">
            { opening(words::title(lang), words::lead(lang)) }
            { section("is", words::is_heading(lang), points(&is)) }
            { section("not", words::not_heading(lang), points(&not)) }
            { section("who", words::who_heading(lang), paragraphs(&who)) }
            { section("checked", words::checked_heading(lang), more) }
            { section("version", words::version_heading(lang), paragraphs(&[&version, words::licence(lang), &rules])) }
            { section("mistake", words::mistake_heading(lang), paragraphs(&mistake)) }
        </div>
    }
}
