//! How easily a text reads: its sentences, words and syllables, and the formulas that weigh them.
//!
//! ```
//! use maatwerk_readability::{Language, measure, sentences};
//!
//! let text = "Bel gerust, bijv. om 9.00 uur. Wij denken met u mee.";
//! assert_eq!(sentences(Language::Nl, text).len(), 2);
//! assert_eq!(measure(Language::Nl, text).longest_sentence, 6);
//! ```
//!
//! Text is read as Markdown: headings and list items are sentences of their own, and of a link only its text counts.
//!
//! A formula sees how long words and sentences are and nothing else. It shows that a text is hard; it never proves
//! that one is easy, and below some fifty words it says little.
#![forbid(unsafe_code)]

mod abbreviations;
mod blocks;
mod measure;
mod sentences;
mod syllables;
mod words;

pub use measure::{Measured, measure};
pub use sentences::sentences;
pub use syllables::syllables;
pub use words::words;

/// The language of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Dutch.
    Nl,
    /// English.
    En,
}

impl Language {
    /// By its code, `nl` or `en`.
    pub fn from_code(code: &str) -> Option<Language> {
        match code {
            "nl" => Some(Language::Nl),
            "en" => Some(Language::En),
            _ => None,
        }
    }
}
