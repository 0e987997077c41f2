//! A file that residents read, held against the rules.

use super::answers::{Answer, answer_nodes, read_answers};
use super::find::{Finding, findings, outcome_findings, page_findings};
use crate::fault::Fault;
use crate::node::Node;

/// What is wrong with the texts of a file, gathered text by text.
pub(crate) struct ResidentFile<'a> {
    answers: Vec<(Answer, &'a Node, bool)>,
    faults: Vec<Fault>,
}

impl<'a> ResidentFile<'a> {
    /// Begins with the answers of the file, which stand in its field `answered`.
    pub(crate) fn new(file: &'a Node) -> ResidentFile<'a> {
        let read = answer_nodes(file).and_then(|nodes| Ok(read_answers(file)?.into_iter().zip(nodes)));
        match read {
            Ok(answers) => ResidentFile {
                answers: answers.map(|(answer, node)| (answer, node, false)).collect(),
                faults: Vec::new(),
            },
            Err(fault) => ResidentFile { answers: Vec::new(), faults: vec![fault] },
        }
    }

    /// One text of the file.
    pub(crate) fn text(&mut self, language: &str, node: &Node) {
        if let Some(text) = node.as_text() {
            self.note(findings(language, text), |finding| node.fault(found(finding), &finding.instead));
        }
    }

    /// A part of the file that is Markdown, from this line on.
    pub(crate) fn markdown(&mut self, language: &str, file: &Node, line: usize, text: &str) {
        self.note(findings(language, text), |finding| {
            let before = text[..finding.at].matches('\n').count();
            file.fault_on(line + before, found(finding), &finding.instead)
        });
    }

    /// All that is read as one page; `at` is where it begins.
    pub(crate) fn page(&mut self, language: &str, at: &Node, text: &str) {
        self.note(page_findings(language, text), |finding| at.fault(found(finding), &finding.instead));
    }

    /// All that an outcome says together; `at` is where it is said what stands together.
    pub(crate) fn outcome(&mut self, language: &str, at: &Node, text: &str) {
        self.note(outcome_findings(language, text), |finding| at.fault(found(finding), &finding.instead));
    }

    /// What was found and not answered, and what was answered and not found.
    pub(crate) fn finish(mut self) -> Vec<Fault> {
        for (answer, node, _) in self.answers.iter().filter(|(.., is_used)| !is_used) {
            let found = format_args!("an answer to `{}` ({}), which is found nowhere", answer.found, answer.rule);
            self.faults.push(node.fault(found, "only answers to what is found"));
        }
        self.faults
    }

    fn note(&mut self, findings: Vec<Finding>, fault: impl Fn(&Finding) -> Fault) {
        for finding in &findings {
            let mut is_answered = false;
            for (_, _, is_used) in self.answers.iter_mut().filter(|(answer, ..)| answer.answers(finding)) {
                (*is_used, is_answered) = (true, true);
            }
            if !is_answered {
                self.faults.push(fault(finding));
            }
        }
    }
}

fn found(finding: &Finding) -> String {
    format!("`{}` in a text for residents ({})", finding.found, finding.rule)
}
