//! The page around the walk through one's own situation. Inside the tag stands what the page is without JavaScript.

use super::address::Place;
use super::material::Material;
use super::parts::quote;
use super::town;
use maatwerk_engine::Ground;
use maatwerk_widget::explorer::Explorer;
use maatwerk_words::{Lang, home as words, site};
use yew::prelude::*;

/// The page of the explorer.
pub fn explorer(material: &Material, place: &Place) -> Html {
    let lang = place.lang;
    html! {
        <div class="site-story site-explorer">
            <h1 class="mw-heading-1">{words::walk_heading(lang)}</h1>
            <maatwerk-explorer lang={lang.code()} heading-level="2" municipality={place.to_file(town::FILE)}>
                { without_script(material, lang) }
            </maatwerk-explorer>
            <p class="site-section mw-small mw-paragraph--quiet">{site::contact_fictional(lang)}</p>
        </div>
    }
}

/// The first screen, which names the person to call, and everything that can be discussed.
fn without_script(material: &Material, lang: Lang) -> Html {
    let contact = maatwerk_widget::municipality::contact(lang, town::contact());
    html! {
        <>
            <Explorer {lang} today={material.built} {contact} heading_level={2} />
                <section class="site-section">
                    <h2 class="mw-heading-2">{words::explorer_topics(lang)}</h2>
                    <p class="mw-paragraph">{words::explorer_topics_lead(lang)}</p>
                    { for material.book.grounds.iter().map(|ground| topic(lang, ground)) }
                    <p class="mw-note mw-paragraph">{words::not_a_decision(lang)}</p>
                </section>
        </>
    }
}

fn topic(lang: Lang, ground: &Ground) -> Html {
    let ground = maatwerk_words::ground(lang, &ground.id);
    html! {
        <section class="site-topic">
            <h3 class="mw-heading-3">{ground.title}</h3>
            <p class="mw-paragraph">{ground.resident}</p>
            <p class="mw-paragraph mw-paragraph--quiet">{words::explorer_say(lang)}</p>
            { quote(ground.ask) }
        </section>
    }
}
