//! The way in for advisory councils.

use super::address::{Page, Place};
use super::parts::{opening, paragraphs, points, section, ways};
use maatwerk_words::{Lang, councils as words};
use yew::prelude::*;

/// The page for advisory councils.
pub fn councils(place: &Place) -> Html {
    let lang = place.lang;
    let see = [
        (Page::Review, words::review_use(lang)),
        (Page::EqualTreatment, words::equal_treatment_use(lang)),
        (Page::Decide, words::decide_use(lang)),
        (Page::Accounting, words::accounting_use(lang)),
        (Page::Sources, words::sources_use(lang)),
        (Page::Results, words::results_use(lang)),
    ];
    let limits = [words::limit_practice(lang), words::limit_reading(lang), words::limit_law(lang)];
    html! {
        <div class="site-letter">
            { opening(words::title(lang), words::lead(lang)) }
            { section("see", words::see_heading(lang), ways(place, 3, &see)) }
            { section("questions", words::questions_heading(lang), questions(lang)) }
            { section("advice", words::advice_heading(lang), advice(lang)) }
            { section("limits", words::limits_heading(lang), points(&limits)) }
        </div>
    }
}

fn questions(lang: Lang) -> Html {
    let questions = [
        (words::question_promise(lang), words::question_promise_text(lang)),
        (words::question_same(lang), words::question_same_text(lang)),
        (words::question_source(lang), words::question_source_text(lang)),
    ];
    let questions = questions.map(|(question, text)| html! { <div><dt>{question}</dt><dd>{text}</dd></div> });
    html! { <dl class="site-corners">{ for questions }</dl> }
}

fn advice(lang: Lang) -> Html {
    let steps = [
        words::advice_1(lang),
        words::advice_2(lang),
        words::advice_3(lang),
        words::advice_4(lang),
        words::advice_5(lang),
    ];
    html! {
        <>
            <ol class="site-steps">{ for steps.map(|step| html! { <li>{step}</li> }) }</ol>
            { paragraphs(&[words::advice_after(lang), words::advice_project(lang)]) }
        </>
    }
}
