//! The words of a sentence with their places, and the phrases that are looked for among them.

use crate::fault::Fault;
use crate::node::Node;
use maatwerk_readability::{Language, sentences, words};

/// A word in small letters, and where it stands in its text.
pub(super) struct Token {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) word: String,
}

/// A sentence, where it begins in its text, its words as one counts them, and as one looks for them.
pub(super) struct Sentence<'a> {
    pub(super) text: &'a str,
    pub(super) from: usize,
    pub(super) length: usize,
    pub(super) tokens: Vec<Token>,
}

/// The sentences of a text.
pub(super) fn read_sentences(language: Language, text: &str) -> Vec<Sentence<'_>> {
    let read = |sentence| {
        let from = offset(text, sentence);
        Sentence { text: sentence, from, length: words(sentence).count(), tokens: tokens(from, sentence) }
    };
    sentences(language, text).into_iter().map(read).collect()
}

/// The words of a sentence that begins here. A hyphen parts words (`kosten-baten`), a number stays whole.
fn tokens(from: usize, sentence: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    for word in words(sentence) {
        let is_number = word.starts_with(|letter: char| letter.is_ascii_digit());
        let parts = |letter: char| !is_number && !letter.is_alphanumeric() && !"'’".contains(letter);
        for part in word.split(parts).filter(|part| !part.is_empty()) {
            let from = from + offset(sentence, part);
            tokens.push(Token { from, to: from + part.len(), word: part.to_lowercase().replace('’', "'") });
        }
    }
    tokens
}

/// Where a part of a text begins in it.
fn offset(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}

/// Words in a row; the last may have any ending.
#[derive(Clone, Debug)]
pub struct Phrase {
    words: Vec<String>,
    is_beginning: bool,
}

impl Phrase {
    /// As it is written in a file of rules: `recht op`, `garantie*`.
    pub(super) fn read(node: &Node) -> Result<Phrase, Fault> {
        let text = node.text("a phrase")?;
        let words: Vec<String> = tokens(0, text).into_iter().map(|token| token.word).collect();
        match words.is_empty() {
            true => Err(node.unexpected("a phrase")),
            false => Ok(Phrase { words, is_beginning: text.ends_with('*') }),
        }
    }

    /// Where it stands among the words of a sentence: from where to where in the text.
    pub(super) fn places(&self, tokens: &[Token]) -> impl Iterator<Item = (usize, usize)> {
        let last = self.words.len() - 1;
        let is_here = move |window: &&[Token]| {
            window.iter().zip(&self.words).enumerate().all(|(place, (token, word))| match place == last {
                true if self.is_beginning => token.word.starts_with(word),
                _ => token.word == *word,
            })
        };
        tokens.windows(self.words.len()).filter(is_here).map(move |window| (window[0].from, window[last].to))
    }

    /// Whether it stands among these words.
    pub(super) fn is_in(&self, tokens: &[Token]) -> bool {
        self.places(tokens).next().is_some()
    }
}
