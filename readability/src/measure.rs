//! The counts of a text, and the formulas over them.

use crate::{Language, sentences, syllables, words};

/// What was counted in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Measured {
    /// Words.
    pub words: usize,
    /// Sentences with at least one word; headings and list items count as such.
    pub sentences: usize,
    /// Syllables.
    pub syllables: usize,
    /// The words of the longest sentence.
    pub longest_sentence: usize,
}

/// Counts the sentences, words and syllables of a text.
pub fn measure(language: Language, text: &str) -> Measured {
    let mut measured = Measured::default();
    for sentence in sentences(language, text) {
        let mut length = 0;
        for word in words(sentence) {
            length += 1;
            measured.syllables += syllables(language, word);
        }
        measured.words += length;
        measured.sentences += usize::from(length > 0);
        measured.longest_sentence = measured.longest_sentence.max(length);
    }
    measured
}

impl Measured {
    /// Flesch-Douma, for Dutch: 206.835 − 0.93 × words per sentence − 77 × syllables per word. `None` without a word.
    ///
    /// | score | reads |
    /// |---|---|
    /// | 0–30 | very hard |
    /// | 30–45 | hard |
    /// | 45–60 | rather hard |
    /// | 60–70 | normal |
    /// | 70–80 | rather easy |
    /// | 80–90 | easy |
    /// | 90–100 | very easy |
    ///
    /// W.H. Douma fitted Flesch's formula to Dutch in 1960; formula and ranges as given, with 206,8, in 1977 by
    /// <https://dbnl.org/tekst/_taa014197701_01/_taa014197701_01_0089.php>.
    pub fn flesch_douma(&self) -> Option<f64> {
        self.score(206.835, 0.93, 77.0)
    }

    /// Leesindex A, for Dutch: 195 − 2 × words per sentence − ⅔ × syllables per hundred words. `None` without a word.
    ///
    /// Six groups from 0–25 (very hard) to 80–100 (very easy); ordinary text that reads well has 50 to 75, a child's
    /// first books more than 100.
    ///
    /// R.H.M. Brouwer, 1963; as given in <https://litterm.co.za/index.php/l/927-leesbaarheid>.
    pub fn leesindex_a(&self) -> Option<f64> {
        self.score(195.0, 2.0, 200.0 / 3.0)
    }

    /// Flesch reading ease, for English: 206.835 − 1.015 × words per sentence − 84.6 × syllables per word. `None`
    /// without a word.
    ///
    /// 60–70 is plain English, 70–80 fairly easy, below 30 very hard. R. Flesch, *The art of readable writing* (1949).
    pub fn flesch(&self) -> Option<f64> {
        self.score(206.835, 1.015, 84.6)
    }

    /// The formula of the language that residents' pages are held against.
    pub fn ease(&self, language: Language) -> Option<f64> {
        match language {
            Language::Nl => self.flesch_douma(),
            Language::En => self.flesch(),
        }
    }

    /// Every formula here takes off for long sentences and for long words.
    fn score(&self, from: f64, a_word_in_a_sentence: f64, a_syllable_in_a_word: f64) -> Option<f64> {
        let [words, sentences, syllables] = [self.words, self.sentences, self.syllables].map(|count| count as f64);
        let score = || from - a_word_in_a_sentence * words / sentences - a_syllable_in_a_word * syllables / words;
        (self.words > 0).then(score)
    }
}
