//! A text sentence by sentence, with what the rules of words found in each.

use maatwerk_notation::Fault;
use maatwerk_readability::{Language, measure, sentences, words};
use maatwerk_widget::review::{Finding, Measured, Sentence};
use maatwerk_words::Lang;
use std::collections::BTreeMap;

/// The rules of words in a language.
pub(super) struct Checks {
    language: Language,
}

impl Checks {
    pub(super) fn read(lang: Lang) -> Result<Checks, Fault> {
        let language = match lang {
            Lang::Nl => Language::Nl,
            Lang::En => Language::En,
        };
        Ok(Checks { language })
    }

    /// Why each rule is there, by its id.
    pub(super) fn reasons(&self) -> BTreeMap<String, String> {
        BTreeMap::new()
    }

    /// The sentences of a text.
    pub(super) fn sentences(&self, text: &str) -> Vec<Sentence> {
        let sentence =
            |text: &str| Sentence { text: text.to_owned(), words: words(text).count(), findings: self.findings(text) };
        sentences(self.language, text).into_iter().map(sentence).collect()
    }

    fn findings(&self, _sentence: &str) -> Vec<Finding> {
        Vec::new()
    }

    /// How readable these sentences are together.
    pub(super) fn measure<'a>(&self, sentences: impl Iterator<Item = &'a Sentence>) -> Measured {
        // An empty line, so that a heading does not run on into what stands under it.
        let text: Vec<&str> = sentences.map(|sentence| &*sentence.text).collect();
        let counted = measure(self.language, &text.join("\n\n"));
        let whole = |score: Option<f64>| score.map(|score| score.round() as i32);
        // Below some fifty words a formula says little.
        let says_something = |score: &i32| counted.words >= 50 && *score > i32::MIN;
        Measured {
            words: counted.words,
            sentences: counted.sentences,
            longest: counted.longest_sentence,
            flesch: whole(counted.ease(self.language)).filter(says_something),
            leesindex: match self.language {
                Language::Nl => whole(counted.leesindex_a()).filter(says_something),
                Language::En => None,
            },
        }
    }
}
