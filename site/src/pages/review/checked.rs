//! A text sentence by sentence, with what the rules of words found in each.

use maatwerk_notation::{Answer, findings, word_rules};
use maatwerk_readability::{Language, measure, sentences, words};
use maatwerk_widget::review::{Finding, Measured, Sentence};
use maatwerk_words::Lang;
use std::collections::BTreeMap;

/// The rules of words in a language.
pub(super) struct Checks {
    lang: Lang,
    language: Language,
}

impl Checks {
    pub(super) fn new(lang: Lang) -> Checks {
        let language = match lang {
            Lang::Nl => Language::Nl,
            Lang::En => Language::En,
        };
        Checks { lang, language }
    }

    /// Why each rule is there, by its id.
    pub(super) fn reasons(&self) -> BTreeMap<String, String> {
        word_rules(self.lang.code()).iter().map(|rule| (rule.id.clone(), rule.reason.clone())).collect()
    }

    /// The sentences of a text; `answers` are those of its file.
    pub(super) fn sentences(&self, text: &str, answers: &[&Answer]) -> Vec<Sentence> {
        let sentence = |text: &str| Sentence {
            text: text.to_owned(),
            words: words(text).count(),
            findings: self.findings(text, answers),
        };
        sentences(self.language, text).into_iter().map(sentence).collect()
    }

    fn findings(&self, sentence: &str, answers: &[&Answer]) -> Vec<Finding> {
        let finding = |found: maatwerk_notation::Finding| Finding {
            rule: found.rule.to_owned(),
            answer: answers.iter().find(|answer| answer.answers(&found)).map(|answer| answer.why.clone()),
            found: found.found,
            instead: found.instead,
        };
        findings(self.lang.code(), sentence).into_iter().map(finding).collect()
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
