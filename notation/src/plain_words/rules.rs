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

/// Which of these a rule has says what it looks for.
const LOOKS_FOR: &[&str] = &["phrases", "words", "amounts", "longest", "ease", "outcome needs"];
const FIELDS: &[&str] = &["unless", "from words", "reason", "instead", "bad", "good"];

fn rule(id: &Node, node: &Node) -> Result<WordRule, Fault> {
    let fields = node.fields(&[LOOKS_FOR, FIELDS].concat())?;
    let looks_for: Vec<&str> = LOOKS_FOR.iter().copied().filter(|name| fields.get(name).is_some()).collect();
    let [looks_for] = looks_for[..] else {
        return Err(id.fault("a rule that looks for nothing, or for more than one thing", LOOKS_FOR.join(" or ")));
    };
    let instead = fields.text("instead")?;
    let rule = WordRule {
        id: id.text("an id")?.to_owned(),
        reason: fields.text("reason")?,
        bad: fields.texts("bad")?,
        good: fields.texts("good")?,
        finds: finds(looks_for, &fields, &instead)?,
        instead,
    };
    if rule.bad.is_empty() || rule.good.is_empty() {
        return Err(id.fault("a rule without examples", "at least one `bad` and one `good`"));
    }
    Ok(rule)
}

fn finds(looks_for: &str, fields: &Fields<'_>, instead: &str) -> Result<Finds, Fault> {
    let phrases = |name: &str| match fields.get(name) {
        Some(list) => list.list("a list of phrases")?.iter().map(Phrase::read).collect::<Result<Vec<_>, _>>(),
        None => Ok(Vec::new()),
    };
    let count = |name: &str| {
        let count = fields.need(name)?.count(Decimal::ONE, Decimal::ONE_HUNDRED, "a number from 1 to 100")?;
        Ok(count.to_usize().unwrap_or_default())
    };
    let unless = phrases("unless")?;
    Ok(match looks_for {
        "phrases" => {
            let phrases = phrases("phrases")?.into_iter().map(|phrase| (phrase, instead.to_owned())).collect();
            Finds::Phrases { phrases, unless }
        }
        "words" => {
            let words = fields.need("words")?.entries("hard words, each with an easier one")?;
            let word = |(word, easier): &(Node, Node)| Ok((Phrase::read(word)?, easier.text("a word")?.to_owned()));
            Finds::Phrases { phrases: words.iter().map(word).collect::<Result<_, _>>()?, unless }
        }
        "amounts" => Finds::Amounts { coins: phrases("amounts")?, unless },
        "longest" => Finds::LongSentences(count("longest")?),
        "ease" => Finds::HardPages { ease: count("ease")? as f64, words: count("from words")? },
        _ => Finds::OutcomesWithout(phrases("outcome needs")?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULE: &str =
        "promise:\n  reason: R\n  instead: I\n  phrases: [u krijgt]\n  bad: [u krijgt geld]\n  good: [misschien]\n";

    fn examples(text: &str) -> Vec<Fault> {
        read("x.yaml", text).expect("rules").iter().flat_map(|(id, rule)| wrong_examples("nl", id, rule)).collect()
    }

    #[track_caller]
    fn refused(from: &str, to: &str, found: &str) {
        let fault = read("x.yaml", &RULE.replace(from, to)).expect_err(to);
        assert!(fault.file == "x.yaml" && fault.to_string().contains(found), "{fault}");
    }

    #[test]
    fn an_example_that_comes_out_otherwise_is_a_fault() {
        assert_eq!(examples(RULE), []);
        let missed = examples(&RULE.replace("u krijgt geld", "misschien geld"));
        assert_eq!((missed[0].line, &*missed[0].expected), (1, "a text that the rule finds"));
        let caught = examples(&RULE.replace("[misschien]", "[ja, \"dat u krijgt\"]"));
        assert_eq!((&*caught[0].found, &*caught[0].expected), ("`dat u krijgt`", "a text that the rule lets pass"));
    }

    #[test]
    fn a_rule_is_whole_and_looks_for_one_thing() {
        refused("  phrases: [u krijgt]\n", "", "a rule that looks for nothing");
        refused("  phrases", "  longest: 20\n  phrases", "more than one thing");
        refused("  good: [misschien]\n", "", "a rule without examples");
        refused("  reason: R\n", "", "no field `reason`");
        refused("[u krijgt]", "[\"*\"]", "a phrase");
        refused("phrases: [u krijgt]", "ease: 60", "no field `from words`");
        refused("phrases: [u krijgt]", "longest: 0", "a number from 1 to 100");
    }
}
