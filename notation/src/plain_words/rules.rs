//! The rules for residents' texts, as `words/checks/` has them.

use super::find::Read;
use super::tokens::Phrase;
use crate::fault::{Checked, Fault};
use crate::node::{Fields, Node};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::sync::LazyLock;

const SOURCES: [(&str, &str, &str); 2] = [
    ("nl", "words/checks/nl.yaml", include_str!("../../../words/checks/nl.yaml")),
    ("en", "words/checks/en.yaml", include_str!("../../../words/checks/en.yaml")),
];

/// A rule that texts for residents are held against.
#[derive(Clone, Debug)]
pub struct WordRule {
    /// What answers call it by: `promise`.
    pub id: String,
    /// Why it is there.
    pub reason: String,
    /// What to write instead.
    pub instead: String,
    /// Texts that it must find.
    pub bad: Vec<String>,
    /// Texts that it must let pass.
    pub good: Vec<String>,
    /// What it looks for.
    pub finds: Finds,
}

/// What a rule looks for.
#[derive(Clone, Debug)]
pub enum Finds {
    /// Phrases, each with what to write instead of it; not in a sentence that also has one of `unless`.
    Phrases {
        /// The phrases.
        phrases: Vec<(Phrase, String)>,
        /// What makes them right.
        unless: Vec<Phrase>,
    },
    /// A number beside a coin's name or sign, in a sentence without one of `unless`.
    Amounts {
        /// The names of the coin.
        coins: Vec<Phrase>,
        /// What makes it right.
        unless: Vec<Phrase>,
    },
    /// Sentences of more words than this.
    LongSentences(usize),
    /// Pages that read less easily than this.
    HardPages {
        /// The lowest score, of the formula of the language.
        ease: f64,
        /// Below so many words a page is not scored.
        words: usize,
    },
    /// Outcomes in which none of these phrases stands.
    OutcomesWithout(Vec<Phrase>),
}

/// How much of a text a rule must see to judge it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// A sentence.
    Sentence,
    /// A page, or what is read like one.
    Page,
    /// All that an outcome says together.
    Outcome,
}

impl WordRule {
    /// How much of a text it must see.
    pub fn scope(&self) -> Scope {
        match self.finds {
            Finds::Phrases { .. } | Finds::Amounts { .. } | Finds::LongSentences(_) => Scope::Sentence,
            Finds::HardPages { .. } => Scope::Page,
            Finds::OutcomesWithout(_) => Scope::Outcome,
        }
    }
}

/// The rules for a language, in the order of their file; none for a language without a file.
pub fn word_rules(language: &str) -> &'static [WordRule] {
    static RULES: LazyLock<Vec<(&'static str, Vec<WordRule>)>> = LazyLock::new(|| {
        // A file with a fault has no rules here; the build, which checks them, goes no further.
        SOURCES.map(|(language, file, text)| (language, read(file, text).map(unzip).unwrap_or_default())).into()
    });
    RULES.iter().find(|(known, _)| *known == language).map_or(&[], |(_, rules)| rules)
}

/// Checks the files of rules: whether they can be read, and whether every rule finds its bad examples and no good one.
pub fn check_word_rules() -> Vec<Checked> {
    let check = |(language, file, text): (&str, &str, &str)| {
        let faults = match read(file, text) {
            Ok(rules) => rules.iter().flat_map(|(node, rule)| wrong_examples(language, node, rule)).collect(),
            Err(fault) => vec![fault],
        };
        Checked { file: file.to_owned(), faults }
    };
    SOURCES.map(check).into()
}

fn wrong_examples(language: &str, node: &Node, rule: &WordRule) -> Vec<Fault> {
    let finds = |text: &&String| Read::new(language, text).is_some_and(|read| !read.found_by(rule).is_empty());
    let missed = rule.bad.iter().filter(|bad| !finds(bad)).map(|bad| (bad, "finds"));
    let caught = rule.good.iter().filter(finds).map(|good| (good, "lets pass"));
    let fault = |(text, does)| node.fault(format_args!("`{text}`"), format_args!("a text that the rule {does}"));
    missed.chain(caught).map(fault).collect()
}

fn unzip(rules: Vec<(Node, WordRule)>) -> Vec<WordRule> {
    rules.into_iter().map(|(_, rule)| rule).collect()
}

fn read(file: &str, text: &str) -> Result<Vec<(Node, WordRule)>, Fault> {
    let whole = Node::parse(file, text)?;
    whole.entries("rules by id")?.iter().map(|(id, node)| Ok((id.clone(), rule(id, node)?))).collect()
}

/// What a rule looks for decides which further fields it has; exactly one of the first five.
const FIELDS: &[&str] =
    &["phrases", "words", "amounts", "longest", "ease", "outcome needs", "unless", "reason", "instead", "bad", "good"];

fn rule(id: &Node, node: &Node) -> Result<WordRule, Fault> {
    let fields = node.fields(FIELDS)?;
    let instead = fields.text("instead")?;
    let rule = WordRule {
        id: id.text("an id")?.to_owned(),
        reason: fields.text("reason")?,
        bad: fields.texts("bad")?,
        good: fields.texts("good")?,
        finds: finds(node, &fields, &instead)?,
        instead,
    };
    if rule.bad.is_empty() || rule.good.is_empty() {
        return Err(id.fault("a rule without examples", "at least one `bad` and one `good`"));
    }
    Ok(rule)
}

fn finds(node: &Node, fields: &Fields<'_>, instead: &str) -> Result<Finds, Fault> {
    let phrases = |name: &str| match fields.get(name) {
        Some(list) => list.list("a list of phrases")?.iter().map(Phrase::read).collect::<Result<Vec<_>, _>>(),
        None => Ok(Vec::new()),
    };
    let count = |name: &str| {
        let count = fields.need(name)?.count(Decimal::ONE, Decimal::ONE_HUNDRED, "a number from 1 to 100")?;
        Ok(count.to_usize().unwrap_or_default())
    };
    let unless = phrases("unless")?;
    if let Some(words) = fields.get("words").filter(|words| words.as_text().is_none()) {
        let entry =
            |(word, easier): &(Node, Node)| Ok((Phrase::read(word)?, easier.text("an easier word")?.to_owned()));
        let phrases =
            words.entries("hard words, each with an easier one")?.iter().map(entry).collect::<Result<_, _>>()?;
        Ok(Finds::Phrases { phrases, unless })
    } else if fields.get("phrases").is_some() {
        let phrases = phrases("phrases")?.into_iter().map(|phrase| (phrase, instead.to_owned())).collect();
        Ok(Finds::Phrases { phrases, unless })
    } else if fields.get("amounts").is_some() {
        Ok(Finds::Amounts { coins: phrases("amounts")?, unless })
    } else if fields.get("longest").is_some() {
        Ok(Finds::LongSentences(count("longest")?))
    } else if fields.get("ease").is_some() {
        Ok(Finds::HardPages { ease: count("ease")? as f64, words: count("words")? })
    } else if fields.get("outcome needs").is_some() {
        Ok(Finds::OutcomesWithout(phrases("outcome needs")?))
    } else {
        Err(node
            .fault("a rule that looks for nothing", "one of: phrases, words, amounts, longest, ease, outcome needs"))
    }
}
