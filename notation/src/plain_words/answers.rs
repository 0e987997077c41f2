//! Answers: where the makers of a text say why a finding is right all the same.

use super::find::Finding;
use super::rules::word_rules;
use crate::fault::Fault;
use crate::node::Node;
use crate::words::LANGUAGES;

/// The field of a file that holds its answers.
pub(crate) const ANSWERED: &str = "answered";

/// An answer to a finding, in the file of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The rule's id.
    pub rule: String,
    /// What was found, or how it begins.
    pub found: String,
    /// Why it is right here.
    pub why: String,
}

impl Answer {
    fn read(node: &Node) -> Result<Answer, Fault> {
        let fields = node.fields(&["rule", "found", "why"])?;
        let answer = Answer { rule: fields.text("rule")?, found: fields.text("found")?, why: fields.text("why")? };
        let rules = || LANGUAGES.iter().flat_map(|language| word_rules(language)).map(|rule| &*rule.id);
        if !rules().any(|rule| rule == answer.rule) {
            let mut known: Vec<&str> = rules().collect();
            known.dedup();
            return Err(
                node.fault(format_args!("a rule `{}`", answer.rule), format_args!("one of: {}", known.join(", ")))
            );
        }
        Ok(answer)
    }

    /// Whether it answers the finding. Capitals do not matter, and the beginning of a long sentence is enough.
    pub fn answers(&self, finding: &Finding) -> bool {
        self.rule == finding.rule && finding.found.to_lowercase().starts_with(&self.found.to_lowercase())
    }
}

/// The answers of a file, from its field `answered`; none where it has none.
///
/// # Errors
/// A fault in an answer: no such rule, or no reason.
pub fn read_answers(file: &Node) -> Result<Vec<Answer>, Fault> {
    answer_nodes(file)?.iter().map(Answer::read).collect()
}

/// The places of the answers of a file.
pub(super) fn answer_nodes(file: &Node) -> Result<&[Node], Fault> {
    file.get(ANSWERED).map_or(Ok(&[]), |list| list.list("a list of answers, each with rule, found and why"))
}
