//! What the rules find in a text.

use super::rules::{Finds, Scope, WordRule, word_rules};
use super::tokens::{Phrase, Sentence, Token, read_sentences};
use maatwerk_readability::{Language, measure};

/// What a rule found in a text for residents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule's id.
    pub rule: &'static str,
    /// Where it begins, in bytes.
    pub at: usize,
    /// What was found, on one line: the words of the text, or what was measured.
    pub found: String,
    /// What to write instead.
    pub instead: String,
}

/// What the rules for sentences find in a text of residents, in the order of the text.
pub fn findings(language: &str, text: &str) -> Vec<Finding> {
    found(Scope::Sentence, language, text)
}

/// What the rules for pages find in a whole page.
pub fn page_findings(language: &str, text: &str) -> Vec<Finding> {
    found(Scope::Page, language, text)
}

/// What is missing from all that an outcome says together.
pub fn outcome_findings(language: &str, text: &str) -> Vec<Finding> {
    found(Scope::Outcome, language, text)
}

fn found(scope: Scope, language: &str, text: &str) -> Vec<Finding> {
    let Some(read) = Read::new(language, text) else { return Vec::new() };
    let rules = word_rules(language).iter().filter(|rule| rule.scope() == scope);
    let finding = |rule: &'static WordRule| {
        let finding = |Found { at, found, instead }| Finding { rule: &rule.id, at, found, instead };
        read.found_by(rule).into_iter().map(finding)
    };
    let mut findings: Vec<Finding> = rules.flat_map(finding).collect();
    findings.sort_by_key(|finding| finding.at);
    findings
}

/// A finding, before it is known of which rule.
pub(super) struct Found {
    at: usize,
    found: String,
    instead: String,
}

/// A text, read once for all rules.
pub(super) struct Read<'a> {
    language: Language,
    text: &'a str,
    sentences: Vec<Sentence<'a>>,
}

impl<'a> Read<'a> {
    /// `None` for a language that has no rules.
    pub(super) fn new(language: &str, text: &'a str) -> Option<Read<'a>> {
        let language = Language::from_code(language)?;
        Some(Read { language, text, sentences: read_sentences(language, text) })
    }

    /// What a rule finds.
    pub(super) fn found_by(&self, rule: &WordRule) -> Vec<Found> {
        let whole = |found| Found { at: 0, found, instead: rule.instead.clone() };
        match &rule.finds {
            Finds::HardPages { ease, words } => {
                let measured = measure(self.language, self.text);
                let score = measured.ease(self.language).filter(|score| measured.words >= *words && score < ease);
                score.map(|score| whole(format!("a page with a score of {score:.0}"))).into_iter().collect()
            }
            Finds::OutcomesWithout(phrases) => {
                let is_said = |phrase: &Phrase| self.sentences.iter().any(|sentence| phrase.is_in(&sentence.tokens));
                let missing = !phrases.iter().any(is_said);
                missing.then(|| whole(format!("an outcome without a {}", rule.id))).into_iter().collect()
            }
            finds => {
                self.sentences.iter().flat_map(|sentence| self.in_sentence(finds, &rule.instead, sentence)).collect()
            }
        }
    }

    fn in_sentence(&self, finds: &Finds, instead: &str, sentence: &Sentence<'_>) -> Vec<Found> {
        let tokens = &sentence.tokens;
        let is_right = |unless: &[Phrase]| unless.iter().any(|phrase| phrase.is_in(tokens));
        let places: Vec<Place<'_>> = match finds {
            Finds::Phrases { phrases, unless } => {
                let places = phrases.iter().flat_map(|(phrase, instead)| {
                    phrase.places(tokens).map(|(from, to)| Place { from, to, instead }).collect::<Vec<_>>()
                });
                let places = longest(places.collect());
                if places.is_empty() || is_right(unless) { Vec::new() } else { places }
            }
            Finds::Amounts { coins, unless } => {
                let amounts = amounts(self.text, tokens, coins);
                let is_right = amounts.is_empty() || is_right(unless);
                let amounts = amounts.into_iter().filter(|_| !is_right);
                amounts.map(|(from, to)| Place { from, to, instead }).collect()
            }
            Finds::LongSentences(most) if sentence.length > *most => {
                vec![Place { from: sentence.from, to: sentence.from + sentence.text.len(), instead }]
            }
            _ => Vec::new(),
        };
        let found = |Place { from, to, instead }: Place<'_>| {
            let words: Vec<&str> = self.text[from..to].split_whitespace().collect();
            Found { at: from, found: words.join(" "), instead: instead.to_owned() }
        };
        places.into_iter().map(found).collect()
    }
}

/// A part of a text, and what to write there instead.
struct Place<'r> {
    from: usize,
    to: usize,
    instead: &'r str,
}

/// Of places that overlap only the longest from the first: "zeker" stands in "vast en zeker".
fn longest(mut places: Vec<Place<'_>>) -> Vec<Place<'_>> {
    places.sort_by_key(|place| (place.from, usize::MAX - place.to));
    let mut end = 0;
    places.retain(|place| {
        let stands_apart = place.from >= end;
        end = end.max(place.to);
        stands_apart
    });
    places
}

/// Numbers with a coin's name beside them, or its sign before them.
fn amounts(text: &str, tokens: &[Token], coins: &[Phrase]) -> Vec<(usize, usize)> {
    let is_number = |token: &Token| token.word.starts_with(|letter: char| letter.is_ascii_digit());
    let is_coin = |token: &&Token| coins.iter().any(|coin| coin.is_in(std::slice::from_ref(token)));
    // Nothing but space between them: "in euro, bijvoorbeeld 50" is no amount.
    let beside = |one: &Token, other: &Token| text[one.to..other.from].chars().all(char::is_whitespace);
    let amount = |(place, number): (usize, &Token)| {
        let before = place.checked_sub(1).map(|place| &tokens[place]);
        let before = before.filter(is_coin).filter(|coin| beside(coin, number)).map(|coin| coin.from);
        let sign = text[..number.from].trim_end().strip_suffix('€').map(str::len);
        let after = tokens.get(place + 1).filter(is_coin).filter(|coin| beside(number, coin)).map(|coin| coin.to);
        let from = sign.or(before);
        (from.is_some() || after.is_some()).then(|| (from.unwrap_or(number.from), after.unwrap_or(number.to)))
    };
    tokens.iter().enumerate().filter(|(_, token)| is_number(token)).filter_map(amount).collect()
}
