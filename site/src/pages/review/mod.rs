//! The page around the review, and the file with every sentence that it reads.

mod checked;
mod inventory;
mod local;
mod samples;
mod standing;
mod stories;

pub use inventory::sentences;

use super::address::Place;
use super::material::Material;
use super::parts::opening;
use maatwerk_widget::review::{Part, Sentences};
use maatwerk_words::{Lang, review_page as words};
use yew::prelude::*;

/// The file with the sentences of a language, by its path in the site.
pub fn file(lang: Lang) -> String {
    format!("assets/review.{}.json", lang.code())
}

/// The page of the review. Inside the tag stands what there is to review, for who has no JavaScript.
pub fn review(material: &Material, place: &Place) -> Html {
    let lang = place.lang;
    let sentences = &material.sentences[lang as usize];
    html! {
        <div class="site-wide site-review">
            { opening(words::title(lang), words::lead(lang)) }
            <div class="site-section mw-stack--tight mw-no-print">
                <p class="mw-paragraph">{words::beside(lang)}</p>
                <p class="mw-paragraph">{words::changes(lang)}{" "}{words::kept(lang)}</p>
            </div>
            <maatwerk-review lang={lang.code()} heading-level="2" sentences={place.to_file(&file(lang))}>
                <p class="mw-note mw-paragraph">{words::without_script(lang)}</p>
                { table(place, sentences) }
                <p class="mw-paragraph mw-small">{words::measured_how(lang)}</p>
            </maatwerk-review>
        </div>
    }
}

fn table(place: &Place, sentences: &Sentences) -> Html {
    let lang = place.lang;
    let heads = [
        words::column_part(lang),
        words::column_sentences(lang),
        words::column_flesch(lang),
        words::column_longest(lang),
    ];
    html! {
        <div class="mw-table-scroll" tabindex="0" role="region" aria-label={words::title(lang)}>
            <table class="mw-table">
                <thead><tr>
                    { for heads.into_iter().enumerate().map(|(place, head)| {
                        let class = (place > 0).then_some("mw-table__number");
                        html! { <th scope="col" {class}>{head}</th> }
                    }) }
                </tr></thead>
                <tbody>{ for sentences.parts.iter().map(|part| row(place, part)) }</tbody>
            </table>
        </div>
    }
}

fn row(place: &Place, part: &Part) -> Html {
    let lang = place.lang;
    let score = part.measured.flesch.map_or_else(|| words::unmeasured(lang).to_owned(), |score| score.to_string());
    html! {
        <tr>
            <th scope="row"><a class="mw-link" href={place.to_file(&part.page)}>{part.title.clone()}</a></th>
            <td class="mw-table__number">{part.count()}</td>
            <td class="mw-table__number">{score}</td>
            <td class="mw-table__number">{words::longest(lang, part.measured.longest)}</td>
        </tr>
    }
}
