//! What every page has: skip link, header with menu, footer.

use super::address::{Page, Place};
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
                <div class="site-strip">
                    <p>{words::fictional(lang, town::name())}</p>
                    { other_language(place) }
                </div>
                <div class="site-header__bar">
                    <a class="site-name" href={place.to(&Page::Home)}>
                        { mark() }
                        <span class="site-name__words">
                            <span class="site-name__title">{words::name(lang)}</span>
                            <span class="site-name__municipality">{words::municipality(lang, town::name())}</span>
                        </span>
                    </a>
                    <div class="site-menu">
                        <nav class="site-menu__residents" aria-label={words::menu(lang)}>
                            <ul>
                                { menu_item(place, &Page::Examples, words::examples(lang)) }
                                { menu_item(place, &Page::Explorer, words::explorer(lang)) }
                            </ul>
                        </nav>
                        <nav class="site-menu__professionals" aria-labelledby="professionals">
                            <p id="professionals">{words::professionals(lang)}</p>
                            <ul>
                                { menu_item(place, &Page::Calculator, words::calculator(lang)) }
                                { menu_item(place, &Page::Grounds, maatwerk_words::law::page_title(lang)) }
                                { menu_item(place, &Page::Cohort, maatwerk_words::cohort::menu(lang)) }
                                { menu_item(place, &Page::Portfolio, maatwerk_words::portfolio::menu(lang)) }
                                { menu_item(place, &Page::Accounting, words::accounting(lang)) }
                            </ul>
                        </nav>
                    </div>
                </div>
            </header>
            <main id="content" class="site-main" tabindex="-1">{ content }</main>
            { footer(material, place) }
        </>
    }
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

fn menu_item(place: &Place, page: &Page, name: &'static str) -> Html {
    // An example is a page under the examples.
    let current = match &place.page {
        Page::Example(_) if *page == Page::Examples => Some("true"),
        here if here == page => Some("page"),
        _ => None,
    };
    html! { <li><a href={place.to(page)} aria-current={current}>{name}</a></li> }
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
    html! {
        <footer class="site-footer">
            <div class="site-footer__parts">
                <section>
                    <h2>{words::about_heading(lang)}</h2>
                    <p>{words::about(lang)}</p>
                    <p>{words::fictional(lang, town::name())}</p>
                </section>
                <section>
                    <h2>{words::privacy_heading(lang)}</h2>
                    <p>{words::privacy(lang)}</p>
                </section>
                <section>
                    <h2>{words::made_heading(lang)}</h2>
                    <p>{words::licence(lang)}{" "}{words::version(lang, env!("CARGO_PKG_VERSION"))}</p>
                    { checked }
                </section>
            </div>
        </footer>
    }
}
