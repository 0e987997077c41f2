//! What stands in the open places of a text, so that a reviewer reads a sentence as a resident does. Days and numbers are
//! always the same: a sentence may not seem changed because another day was printed in it.

use crate::pages::town;
use maatwerk_engine::Date;
use maatwerk_widget::explorer::MOST_QUESTIONS;
use maatwerk_widget::format::day;
use maatwerk_words::Lang;

const DAY: Date = Date { year: 2026, month: 7, day: 1 };

/// Example words for places.
pub(super) struct Samples {
    lang: Lang,
}

impl Samples {
    pub(super) fn new(lang: Lang) -> Samples {
        Samples { lang }
    }

    /// The text with its places filled.
    pub(super) fn fill(&self, text: &str, places: &[String]) -> String {
        let fill = |text: String, place: &String| text.replace(&format!("{{{place}}}"), &self.sample(place));
        places.iter().fold(text.to_owned(), fill)
    }

    fn sample(&self, place: &str) -> String {
        let contact = town::contact();
        match place {
            "most" => MOST_QUESTIONS.to_string(),
            "number" | "low" | "now" => "1".to_owned(),
            "high" | "good" => "7".to_owned(),
            "day" | "date" | "read" | "until" => day(self.lang, DAY),
            "phone" => contact.phone.clone(),
            "name" => contact.name[self.lang as usize].clone(),
            "hours" => town::hours(self.lang).to_owned(),
            "town" => town::name().to_owned(),
            _ => "…".to_owned(),
        }
    }
}
