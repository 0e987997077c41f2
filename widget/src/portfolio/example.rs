//! The example: a pilot that never was. Every file of it says so, and so does every outcome.

use maatwerk_city::{Pilot, PilotWords};
use maatwerk_engine::Catalogue;
use maatwerk_words::{Lang, portfolio as words};

/// So many households the example has.
pub const EXAMPLE: usize = 240;

const SEED: u64 = 20_260_630;

type Texts = fn(Lang) -> &'static str;

const LESSONS: &[(&str, Texts)] = &[
    ("rule", words::example_lesson_1),
    ("habit", words::example_lesson_2),
    ("rule", words::example_lesson_3),
    ("rule", words::example_lesson_4),
    ("practice", words::example_lesson_5),
    ("practice", words::example_lesson_6),
];

const OBJECTIONS: &[Texts] = &[words::example_objection_1, words::example_objection_2, words::example_objection_3];

/// The files of the example, one after another: the same for everyone, in a language.
pub fn example(catalogue: &Catalogue, lang: Lang) -> impl Iterator<Item = String> {
    let lessons: Vec<(&str, &str)> = LESSONS.iter().map(|(kind, text)| (*kind, text(lang))).collect();
    let objections: Vec<&str> = OBJECTIONS.iter().map(|text| text(lang)).collect();
    let words = PilotWords { source: words::example_source(lang), lessons, objections };
    let mut pilot = Pilot::new(catalogue, SEED, words);
    std::iter::repeat_with(move || pilot.file())
}
