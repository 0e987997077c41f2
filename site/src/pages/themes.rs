//! What someone recognises: the row of links that narrows down the examples.

use super::address::{Page, Place};
use super::line_drawing::theme_drawing;
use super::material::Material;
use maatwerk_notation::Theme;
use maatwerk_words::{Lang, examples as words};
use yew::prelude::*;

/// A theme in words that end a sentence.
pub fn theme_name(lang: Lang, theme: Theme) -> &'static str {
    match theme {
        Theme::Debts => words::theme_debts(lang),
        Theme::Housing => words::theme_housing(lang),
        Theme::Child => words::theme_child(lang),
        Theme::Care => words::theme_care(lang),
        Theme::Work => words::theme_work(lang),
        Theme::Helpers => words::theme_helpers(lang),
    }
}

/// A link to the page of each theme, and to all examples: a filter that needs no script.
pub fn filter(material: &Material, place: &Place) -> Html {
    let lang = place.lang;
    let all = choice(place, &Page::Examples, None, words::theme_all(lang), material.examples.len());
    let themes = Theme::ALL.into_iter().map(|theme| {
        let count = material.about(theme).count();
        choice(place, &Page::Theme(theme), Some(theme_drawing(theme)), theme_name(lang, theme), count)
    });
    html! {
        <nav class="site-filter" aria-labelledby="filter">
            <h2 id="filter" class="mw-heading-3">{words::filter(lang)}</h2>
            <ul class="site-filter__choices">{ all }{ for themes }</ul>
        </nav>
    }
}

fn choice(place: &Place, page: &Page, drawing: Option<Html>, name: &'static str, count: usize) -> Html {
    let current = (place.page == *page).then_some("page");
    html! {
        <li>
            <a class="site-filter__choice" href={place.to(page)} aria-current={current}>
                { drawing.unwrap_or_default() }
                <span class="site-filter__name">{name}</span>
                {" "}<span class="site-filter__count">{format!("({count})")}</span>
            </a>
        </li>
    }
}

/// The way from one example to others in which the same is recognised.
pub fn more(place: &Place, themes: &[Theme]) -> Html {
    let lang = place.lang;
    let links = themes.iter().map(|theme| {
        let name = theme_name(lang, *theme);
        html! { <li><a class="mw-link" href={place.to(&Page::Theme(*theme))}>{name}</a></li> }
    });
    html! {
        <nav class="site-more" aria-labelledby="more">
            <h2 id="more" class="mw-heading-3">{words::more(lang)}</h2>
            <ul class="site-more__links">{ for links }</ul>
        </nav>
    }
}
