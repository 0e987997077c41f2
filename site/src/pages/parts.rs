//! Small parts that several pages share.

use super::address::{Page, Place};
use super::frame::name;
use super::material::Example;
use super::town;
use maatwerk_words::{Lang, examples, home, site as words};
use yew::prelude::*;

/// The title of a page and what it is about.
pub fn opening(title: &str, lead: &str) -> Html {
    html! {
        <header class="site-opening">
            <h1 class="mw-heading-1">{title.to_owned()}</h1>
            <p class="mw-paragraph mw-paragraph--lead">{lead.to_owned()}</p>
        </header>
    }
}

/// A person to call, on every page for residents.
pub fn contact(lang: Lang) -> Html {
    html! {
        <section class="site-contact" aria-labelledby="contact">
            <h2 id="contact" class="mw-heading-2">{words::contact_heading(lang)}</h2>
            <p>{words::contact_text(lang)}</p>
            { contact_lines(lang) }
        </section>
    }
}

/// Whom to call and when.
pub fn contact_lines(lang: Lang) -> Html {
    let maatwerk_engine::Contact { name, phone, .. } = town::contact();
    html! {
        <div class="site-contact__lines">
            <p class="site-contact__phone"><a class="mw-link" href={dial(phone)}>{phone}</a></p>
            <p>{name[lang as usize].as_str()}</p>
            <p>{town::hours(lang)}</p>
            <p class="mw-small mw-paragraph--quiet">{words::contact_fictional(lang)}</p>
        </div>
    }
}

/// The link that dials a number as people write it.
fn dial(phone: &str) -> String {
    format!("tel:{}", phone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect::<String>())
}

/// The way to the walk through one's own situation.
pub fn walk_button(place: &Place) -> Html {
    html! {
        <a class="mw-button mw-button--primary" href={place.to(&Page::Explorer)}>{home::start(place.lang)}</a>
    }
}

/// An example in short; it begins with what someone might say. `heading` is the level of its title.
pub fn card(place: &Place, example: &Example, heading: u8) -> Html {
    let lang = place.lang;
    let story = example.story(lang);
    let link = html! {
        <a class="site-card__link" href={place.to(&Page::Example(example.folder.clone()))}>{story.title.clone()}</a>
    };
    html! {
        <li class="mw-card site-card">
            <p class="mw-visually-hidden">{examples::said(lang)}</p>
            { quote(story.recognise.first().map_or("", String::as_str)) }
            <@{format!("h{heading}")} class="site-card__title">{ link }</@>
            <p class="site-card__summary">{story.summary.clone()}</p>
        </li>
    }
}

/// What someone might say, between the language's quotation marks.
pub fn quote(text: &str) -> Html {
    html! { <p class="site-quote"><q>{text.to_owned()}</q></p> }
}

/// A link to another site.
pub fn outward(href: String, text: String) -> Html {
    html! { <a class="mw-link" {href} rel="noopener external">{text}</a> }
}

/// A label and its value in a data list.
pub fn entry(label: &'static str, value: Html) -> Html {
    html! { <><dt>{label}</dt><dd>{ value }</dd></> }
}

/// A part of a page under its own heading, to which links can lead.
pub fn section(id: &'static str, heading: &str, content: Html) -> Html {
    let label = format!("{id}-heading");
    html! {
        <section class="site-section mw-stack" {id} aria-labelledby={label.clone()}>
            <h2 id={label} class="mw-heading-2">{heading.to_owned()}</h2>
            { content }
        </section>
    }
}

/// Paragraphs below each other.
pub fn paragraphs(texts: &[&str]) -> Html {
    html! { <>{ for texts.iter().map(|text| html! { <p class="mw-paragraph">{(*text).to_owned()}</p> }) }</> }
}

/// Points of a list.
pub fn points<T: AsRef<str>>(texts: &[T]) -> Html {
    points_of(texts.iter().map(|text| html! { text.as_ref().to_owned() }))
}

/// Points of a list that hold more than text.
pub fn points_of(points: impl IntoIterator<Item = Html>) -> Html {
    html! { <ul class="mw-list">{ for points.into_iter().map(|point| html! { <li>{ point }</li> }) }</ul> }
}

/// Jumps within a page: an anchor, what stands there, and how much.
pub fn jump_links<T: Into<AttrValue>>(label: &'static str, jumps: impl Iterator<Item = (String, T, usize)>) -> Html {
    let jumps = jumps.map(|(anchor, name, count)| {
        html! { <li><a class="mw-link" href={format!("#{anchor}")}>{name.into()}</a>{format!(" ({count})")}</li> }
    });
    html! { <nav aria-label={label}><ul class="site-jumps">{ for jumps }</ul></nav> }
}

/// Pages to go to, each with what it is for.
pub fn ways(place: &Place, level: u8, ways: &[(Page, &'static str)]) -> Html {
    let ways = ways.iter().map(|(page, what)| {
        let link = html! { <a class="mw-link" href={place.to(page)}>{name(place.lang, page)}</a> };
        html! {
            <li class="site-way">
                <@{format!("h{level}")} class="site-way__name">{ link }</@>
                <p>{*what}</p>
            </li>
        }
    });
    html! { <ul class="site-ways">{ for ways }</ul> }
}
