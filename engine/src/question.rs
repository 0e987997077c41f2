//! Which fact to ask for next.

use crate::assess::{Assessed, Verdict};
use crate::fact::Answer;
use crate::ground::LawBook;
use crate::situation::{Situation, Subject};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The unknown facts that can still decide a ground: those that can decide most grounds first; of equals the one that
/// asks least of a resident, then the first in the registry. What someone would rather not say is not among them.
pub(crate) fn rank_questions(book: &LawBook, situation: &Situation, verdicts: &[Assessed<'_>]) -> Vec<Subject> {
    let mut waiting: BTreeMap<Subject, usize> = BTreeMap::new();
    for assessed in verdicts {
        if let Verdict::Open(missing) = &assessed.verdict {
            for subject in missing.iter().filter(|subject| situation.answer(**subject) == Answer::Unknown) {
                *waiting.entry(*subject).or_default() += 1;
            }
        }
    }
    let mut ranked: Vec<(Subject, usize)> = waiting.into_iter().collect();
    ranked.sort_by_key(|(subject, grounds)| {
        (Reverse(*grounds), book.fact(subject.fact).sensitivity, subject.fact, subject.member)
    });
    ranked.into_iter().map(|(subject, _)| subject).collect()
}
