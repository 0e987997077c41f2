//! Nothing that a resident can meet may be forgotten, and nothing may stand under the name of another.

use super::*;
use crate::pages::loader::Scripts;
use crate::pages::material::Material;
use std::collections::BTreeSet;

const DAY: Date = Date { year: 2026, month: 11, day: 22 };

fn both() -> (Material, [Sentences; 2]) {
    let material = Material::read(DAY, Scripts::default()).expect("the examples");
    let sentences = material.sentences.clone();
    (material, sentences)
}

fn said(sentences: &Sentences) -> String {
    let sentences = sentences.parts.iter().flat_map(Part::texts).flat_map(|text| &text.sentences);
    sentences.map(|sentence| sentence.text.split_whitespace().collect::<Vec<_>>().join(" ") + " ").collect()
}

#[test]
fn every_key_stands_once_and_both_languages_have_the_same() {
    let (_, [nl, en]) = both();
    let keys = |sentences: &Sentences| {
        let of = |part: &Part| part.texts().map(|text| format!("{} {}", part.id, text.key)).collect::<Vec<_>>();
        let all: Vec<String> = sentences.parts.iter().flat_map(of).collect();
        let once: BTreeSet<String> = all.iter().cloned().collect();
        assert_eq!(all.len(), once.len(), "a key stands once");
        once
    };
    let texts = |keys: BTreeSet<String>| keys.into_iter().filter(|key| !key.ends_with("/heading")).collect::<Vec<_>>();
    assert_eq!(texts(keys(&nl)), texts(keys(&en)));
    for part in nl.parts.iter().chain(&en.parts) {
        assert!(part.texts().all(|text| !text.sentences.is_empty()), "{}: no empty text", part.id);
    }
}

#[test]
fn what_the_residents_widget_says_is_all_there() {
    let (_, [nl, _]) = both();
    let all = said(&nl);
    let (_, parts) = maatwerk_words::BUNDLES.iter().find(|(bundle, _)| *bundle == "explorer").expect("the explorer");
    let file = maatwerk_words::file("explorer", Lang::Nl);
    assert!(!parts.is_empty());
    // Its texts, without the ids of tables and with their places cut out.
    let texts =
        file.split(['\0', '\u{1}']).skip(1).filter(|text| text.contains(' ') && text.ends_with(['.', '?', '!']));
    let mut count = 0;
    for text in texts {
        let pieces = text.split(|letter: char| ('\u{10}'..='\u{1f}').contains(&letter));
        for piece in pieces.map(str::trim) {
            assert!(all.contains(piece), "`{piece}` of `{text}` was forgotten");
        }
        count += 1;
    }
    assert!(count > 200, "only {count} texts");
}

#[test]
fn every_story_is_there_without_the_section_about_its_sources() {
    let (material, [nl, en]) = both();
    for example in &material.examples {
        for (sentences, lang) in [(&nl, Lang::Nl), (&en, Lang::En)] {
            let id = format!("example/{}", example.folder);
            let part = sentences.parts.iter().find(|part| part.id == id).expect("a part");
            assert_eq!(part.title, example.story(lang).title);
            assert_eq!(part.texts().filter(|text| text.key.starts_with("told-") && !text.key.contains('/')).count(), 4);
            assert!(!part.sections[0].sources.is_empty(), "{id}: a source");
            let sources = &example.story(lang).sources.heading;
            assert!(part.sections.iter().all(|section| section.title != *sources));
        }
    }
}

#[test]
fn every_ground_names_its_source_and_the_days() {
    let (material, [nl, _]) = both();
    let outcomes: Vec<&Part> = nl.parts.iter().filter(|part| part.kind == Kind::Outcome).collect();
    // The names of the municipality stand without a source.
    let sections = || outcomes.iter().flat_map(|part| &part.sections).filter(|section| !section.title.is_empty());
    let ids: BTreeSet<&str> = material.book.grounds.iter().map(|ground| &*ground.id).collect();
    let local = maatwerk_rules::municipality().grounds.len();
    assert_eq!(sections().count(), ids.len() + local);
    for section in sections() {
        let source = section.sources.first().expect("a source");
        assert!(source.url.starts_with("https://") && source.read.is_some() && source.until.is_some(), "{source:?}");
        let standings: Vec<Standing> = section.texts.iter().map(|text| text.standing).collect();
        assert!(standings.contains(&Standing::Outcome) && standings.contains(&Standing::Ask), "{}", section.title);
    }
}

#[test]
fn what_is_found_is_answered_in_the_file_and_has_its_reason() {
    let (_, both) = both();
    for sentences in &both {
        let found = |part: &Part| {
            let sentences = part.texts().flat_map(|text| &text.sentences);
            sentences.flat_map(|sentence| sentence.findings.clone()).collect::<Vec<_>>()
        };
        for finding in sentences.parts.iter().flat_map(found) {
            assert!(finding.answer.is_some(), "{finding:?}: the build lets nothing else through");
            assert!(sentences.reasons.contains_key(&finding.rule), "{finding:?}");
        }
    }
}

#[test]
fn the_residents_pages_are_all_there() {
    let (_, [nl, _]) = both();
    for (file, text) in [
        ("home", maatwerk_words::home::heading(Lang::Nl)),
        ("examples", maatwerk_words::examples::heading(Lang::Nl)),
        ("explorer", maatwerk_words::explorer::reservation(Lang::Nl)),
        ("site", maatwerk_words::site::about(Lang::Nl)),
        ("plan_paper", maatwerk_words::plan_paper::no_decision(Lang::Nl)),
    ] {
        let part = nl.parts.iter().find(|part| part.id == file).expect(file);
        let text = text.split(". ").next().unwrap_or_default();
        assert!(part.texts().flat_map(|text| &text.sentences).any(|sentence| sentence.text.contains(text)), "{file}");
    }
}

#[test]
fn every_page_of_the_site_is_reached_from_its_part() {
    let (_, [nl, _]) = both();
    for part in nl.parts.iter().filter(|part| part.kind == Kind::Page && !["home", "site"].contains(&&*part.id)) {
        assert!(!part.page.is_empty(), "{}: which page is it about?", part.id);
    }
}
