//! The examples: each story is a part, with its source.

use super::inventory::Inventory;
use crate::pages::address::Page;
use crate::pages::material::Example;
use maatwerk_notation::{Answer, Firmness, Section as Told, Story};
use maatwerk_widget::review::{Kind, Part, Section, Source, Standing, Text};
use pulldown_cmark::{Event, Options, Parser, TagEnd};

/// The examples, in their order.
pub(super) fn stories(inventory: &Inventory<'_>) -> Vec<Part> {
    inventory.examples.iter().map(|example| story(inventory, example)).collect()
}

/// The sections of a story for residents, with how firm they are; where the facts come from is not for residents.
fn sections(story: &Story, told: Standing) -> Vec<(String, &Told, Standing)> {
    let tale = story.told.iter().enumerate().map(|(place, section)| (format!("told-{}", place + 1), section, told));
    let rest = [
        ("not-for-you", &story.not_for_you, Standing::Reservation),
        ("ask", &story.ask, Standing::Ask),
        ("then", &story.then, Standing::General),
    ];
    tale.chain(rest.map(|(key, section, standing)| (key.to_owned(), section, standing))).collect()
}

/// The headings that every story has in this place; a reviewer reads them once.
pub(super) fn around_stories(inventory: &Inventory<'_>) -> Vec<Text> {
    let Some(first) = inventory.examples.first() else { return Vec::new() };
    let sections = sections(first.story(inventory.lang), Standing::General);
    let shared = sections.into_iter().filter(|(key, section, _)| is_shared(inventory, key, &section.heading));
    shared
        .map(|(key, section, _)| inventory.text(format!("story/{key}"), Standing::Label, &section.heading, &[]))
        .collect()
}

fn is_shared(inventory: &Inventory<'_>, key: &str, heading: &str) -> bool {
    inventory.examples.iter().all(|example| {
        let sections = sections(example.story(inventory.lang), Standing::General);
        sections.iter().any(|(other, section, _)| other == key && section.heading == heading)
    })
}

fn story(inventory: &Inventory<'_>, example: &Example) -> Part {
    let story = example.story(inventory.lang);
    let answers: Vec<&Answer> = story.answered.iter().collect();
    let text = |key: String, standing, text: &str| inventory.text(key, standing, text, &answers);
    let source = example.file.source.as_ref();
    let told = match source.and_then(|source| source.firm) {
        Some(Firmness::Claim) => Standing::Claim,
        Some(Firmness::Reported) | None => Standing::Reported,
    };
    let sources = source.and_then(|source| {
        Some(Source { what: source.published.clone(), url: source.url.clone()?, read: None, until: None })
    });
    let opening = Section {
        title: String::new(),
        sources: sources.into_iter().collect(),
        texts: vec![
            text("title".to_owned(), told, &story.title),
            text("summary".to_owned(), told, &story.summary),
            text("recognise".to_owned(), Standing::Recognise, &story.recognise.join("\n\n")),
        ],
    };
    let rest = sections(story, told).into_iter().map(|(key, section, standing)| {
        let mut texts = Vec::new();
        if !is_shared(inventory, &key, &section.heading) {
            texts.push(text(format!("{key}/heading"), Standing::Label, &section.heading));
        }
        texts.push(text(key, standing, &plain(&section.markdown)));
        Section { title: section.heading.clone(), sources: Vec::new(), texts }
    });
    let sections = std::iter::once(opening).chain(rest).collect();
    let (id, page) = (format!("example/{}", example.folder), Page::Example(example.folder.clone()));
    inventory.part(id, Kind::Example, story.title.clone(), &page, sections)
}

/// The words of Markdown as a visitor reads them, an empty line between paragraphs and items.
fn plain(markdown: &str) -> String {
    let mut text = String::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_SMART_PUNCTUATION) {
        match event {
            Event::Text(words) | Event::Code(words) | Event::Html(words) | Event::InlineHtml(words) => {
                text.push_str(&words)
            }
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_)) => text.push_str("\n\n"),
            _ => {}
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn markdown_becomes_the_words_that_a_visitor_reads() {
        assert_eq!(
            plain("Bel de [gemeente](https://example.org)\nof *kom* langs.\n\n- Een\n- \"Twee\"\n"),
            "Bel de gemeente of kom langs.\n\nEen\n\n“Twee”\n\n"
        );
    }
}
