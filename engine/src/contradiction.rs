//! What cannot be so in one household: whoever wrote it made a mistake somewhere.

use crate::condition::Condition;
use crate::date::Date;
use crate::fact::{Answer, FactId, Value};
use crate::ground::LawBook;
use crate::situation::{Situation, Subject, Whose};
use crate::truth::Truth;
use crate::weigh::Seen;
use serde::{Deserialize, Serialize};

/// Something that cannot be so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contradiction {
    /// Its name, a key of the words.
    pub id: String,
    /// What cannot be so.
    pub rule: Impossible,
    /// What must be so instead, for whoever writes files.
    pub instead: String,
}

/// What cannot be so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Impossible {
    /// This condition holds. It speaks of no day and no amount.
    Holds(Condition),
    /// Someone is not older than another who must be younger.
    NotOlder {
        /// The fact that is compared.
        by: FactId,
        /// Who must be older.
        older: Condition,
        /// Than whom.
        than: Condition,
    },
}

/// Facts that cannot all be so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash<'a> {
    /// Why not.
    pub contradiction: &'a Contradiction,
    /// The facts.
    pub subjects: Vec<Subject>,
}

/// Every contradiction in what is known of the household.
pub fn clashes<'a>(book: &'a LawBook, situation: &Situation) -> Vec<Clash<'a>> {
    // No contradiction asks which day it is.
    let seen = Seen { book, situation, on: Date { year: 1, month: 1, day: 1 } };
    let clash = |contradiction: &'a Contradiction| {
        let subjects = match &contradiction.rule {
            Impossible::Holds(never) => held(never, &seen)?,
            Impossible::NotOlder { by, older, than } => not_older(*by, older, than, &seen)?,
        };
        Some(Clash { contradiction, subjects })
    };
    book.contradictions.iter().filter_map(clash).collect()
}

fn held(never: &Condition, seen: &Seen<'_>) -> Option<Vec<Subject>> {
    let mut because = Vec::new();
    let truth = never.weigh(seen, &mut because);
    (truth == Truth::True).then(|| because.into_iter().map(|leaf| leaf.subject).collect())
}

/// The first two members of whom the one should be older than the other and is not.
fn not_older(by: FactId, older: &Condition, than: &Condition, seen: &Seen<'_>) -> Option<Vec<Subject>> {
    let meeting = |condition: &Condition| -> Vec<(Option<u16>, i64)> {
        let meets = |member: &Whose<'_>| condition.truth(seen, *member) == Truth::True;
        let number = |member: Whose<'_>| match member.answers.get(by) {
            Answer::Known(Value::Number(number)) => Some((member.member, number)),
            _ => None,
        };
        seen.situation.each_member().filter(meets).filter_map(number).collect()
    };
    let (older, younger) = (meeting(older), meeting(than));
    younger.into_iter().find_map(|(young, number)| {
        let (old, _) = older.iter().find(|(old, known)| *old != young && *known <= number)?;
        Some([young, *old].map(|member| Subject { fact: by, member }).to_vec())
    })
}
