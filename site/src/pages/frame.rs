//! What every page has: skip link, header with menu, footer.

use super::address::{Audience, Page, Place};
use super::drawing::mark;
use super::material::Material;
use super::town;
use maatwerk_widget::format::day;
use maatwerk_words::{Lang, site as words};
use yew::prelude::*;

/// A page's content between header and footer.
pub fn frame(material: &Material, place: &Place, content: Html) -> Html {
    let lang = place.lang;
    html! {
        <>
            <a class="site-skip" href="#content">{words::skip(lang)}</a>
            <header class="site-header">
                { strip(place) }
                <div class="site-header__bar">
                    <a class="site-name" href={place.to(&Page::Home)}>
                        { mark() }
                        <span class="site-name__words">
                            <span class="site-name__title">{words::name(lang)}</span>
                            <span class="site-name__municipality">{words::municipality(lang, town::name())}</span>
                        </span>
                    </a>
                    <nav class="site-menu" aria-label={words::menu(lang)}>
                        { links(place, &[Page::Examples, Page::Explorer, Page::Decide]) }
                    </nav>
                </div>
            </header>
            <main id="content" class="site-main" tabindex="-1">
                { place.page.audience().map(|audience| of_audience(place, audience)) }
                { content }
            </main>
            { footer(material, place) }
        </>
    }
}

/// Above everything: that the town is made up, the other language, and the ways in for who is no resident.
fn strip(place: &Place) -> Html {
    let lang = place.lang;
    html! {
        <div class="site-strip">
            <p>{words::fictional(lang, town::name())}</p>
            { other_language(place) }
            <nav aria-label={words::audiences(lang)}>
                { links(place, &[Page::Professionals, Page::Councils]) }
            </nav>
        </div>
    }
}

/// The pages for the same visitors, at the top of each of them. Where there is no room only the way in stays.
fn of_audience(place: &Place, audience: Audience) -> Html {
    let label = name(place.lang, &audience.pages()[0]);
    html! { <nav class="site-siblings" aria-label={label}>{ links(place, audience.pages()) }</nav> }
}

fn other_language(place: &Place) -> Html {
    let lang = place.lang;
    let other = match lang {
        Lang::Nl => Lang::En,
        Lang::En => Lang::Nl,
    };
    html! {
        <a class="site-language" href={place.in_language(other)} hreflang={other.code()}>
            <span lang={other.code()}>{words::other_language(lang)}</span>
            <span class="mw-visually-hidden">{format!(" ({})", words::other_language_label(lang))}</span>
        </a>
    }
}

fn links(place: &Place, pages: &[Page]) -> Html {
    html! { <ul>{ for pages.iter().map(|page| link(place, page)) }</ul> }
}

fn link(place: &Place, page: &Page) -> Html {
    let here = &place.page;
    // A page lies under the way in to it, and an example under the examples.
    let is_under = match here {
        Page::Example(_) | Page::Theme(_) => *page == Page::Examples,
        _ => here.audience().is_some_and(|audience| audience.pages()[0] == *page),
    };
    let current = match (here == page, is_under) {
        (true, _) => Some("page"),
        (false, true) => Some("true"),
        (false, false) => None,
    };
    html! { <li><a href={place.to(page)} aria-current={current}>{name(place.lang, page)}</a></li> }
}

/// A page as menus call it.
pub fn name(lang: Lang, page: &Page) -> &'static str {
    match page {
        Page::Home => words::name(lang),
        Page::Examples | Page::Theme(_) | Page::Example(_) => words::examples(lang),
        Page::Explorer => words::explorer(lang),
        Page::Decide => words::decide(lang),
        Page::Professionals => words::professionals(lang),
        Page::Calculator => words::calculator(lang),
        Page::Grounds => maatwerk_words::law::page_title(lang),
        Page::Practice => words::practice(lang),
        Page::Cohort => maatwerk_words::cohort::menu(lang),
        Page::Portfolio => maatwerk_words::portfolio::menu(lang),
        Page::Accounting => words::accounting(lang),
        Page::Councils => words::councils(lang),
        Page::Review => words::review(lang),
        Page::EqualTreatment => words::equal_treatment(lang),
        Page::Results => words::results(lang),
        Page::Sources => words::sources(lang),
        Page::Embedding => words::embedding(lang),
        Page::Accessibility => words::accessibility(lang),
        Page::Privacy => words::privacy_page(lang),
        Page::About => words::about_page(lang),
    }
}

fn footer(material: &Material, place: &Place) -> Html {
    let lang = place.lang;
    let checked = material.law_days().map(|(read, until)| {
        let (text, late): (fn(Lang, String, String) -> String, bool) = match material.built > until {
            true => (words::stale, true),
            false => (words::checked, false),
        };
        let class = if late { "mw-alert" } else { "" };
        html! { <p {class}>{text(lang, day(lang, read), day(lang, until))}</p> }
    });
    let answerable = [Page::Results, Page::Accounting, Page::Sources, Page::Embedding];
    let yours = [Page::Accessibility, Page::Privacy, Page::About];
    html! {
        <footer class="site-footer">
            <div class="site-footer__parts">
                <section class="site-footer__about">
                    <h2>{words::about_heading(lang)}</h2>
                    <p>{words::about(lang)}</p>
                    <p>{words::privacy(lang)}</p>
                    <p>{words::fictional(lang, town::name())}</p>
                </section>
                <nav class="site-footer__links" aria-label={words::more(lang)}>
                    { links(place, &answerable) }
                    { links(place, &yours) }
                </nav>
                <section class="site-footer__made">
                    <h2>{words::made_heading(lang)}</h2>
                    <p>{words::licence(lang)}{" "}{words::version(lang, env!("CARGO_PKG_VERSION"))}</p>
                    { checked }
                </section>
            </div>
        </footer>
    }
}
