//! From a situation to a verdict on every ground.
//!
//! Three questions in a fixed order, so that what one more fact teaches never turns a decided verdict into another: does
//! the provision speak of this household, does another ground stand before it, do its conditions hold? Why a ground lies
//! elsewhere can still change (another one goes first as well), and so can whether a block is removable.

use crate::date::Date;
use crate::fact::Answer;
use crate::ground::{Ground, LawBook, OpenNorm};
use crate::judge::Judge;
use crate::question::rank_questions;
use crate::situation::{Situation, Subject};
use crate::truth::Truth;
use crate::weigh::{Leaf, Seen};

/// What the law has to say for this household on this day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment<'a> {
    /// The day for which it holds.
    pub on: Date,
    /// One for every ground in the book, in its order.
    pub verdicts: Vec<Assessed<'a>>,
}

/// A ground and its verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessed<'a> {
    /// The ground, in the version for the day.
    pub ground: &'a Ground,
    /// What follows from the facts.
    pub verdict: Verdict<'a>,
    /// The facts that decided: these alone give the same verdict again. For an open one, those that are looked at.
    pub because: Vec<Leaf<'a>>,
    /// Whether the provision speaks of this household; unknown also when the files do not speak for the day.
    pub concerns: Truth,
    /// How many of `because` speak of the household and of the grounds before this one; the others of its conditions.
    pub(crate) before_conditions: usize,
    /// Whether the reading of the ground is past its date.
    pub stale: bool,
}

/// What follows for one ground; never a right and never a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict<'a> {
    /// The facts suffice.
    Applies,
    /// The facts suffice, and a person must weigh these norms.
    Judged(&'a [OpenNorm]),
    /// Facts are missing: [`Assessed::missing`].
    Open,
    /// Its conditions do not hold: [`Assessed::in_the_way`].
    Blocked {
        /// Whether the conditions can still hold once someone has done what can be done about those facts.
        removable: bool,
    },
    /// It lies elsewhere.
    Elsewhere(Elsewhere<'a>),
}

/// Why a ground lies elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elsewhere<'a> {
    /// The provision does not speak of this household.
    AnotherHousehold,
    /// This ground goes first.
    GoesFirst(&'a str),
    /// This ground excludes it.
    Excluded(&'a str),
    /// The files speak only from this day on.
    NotYet(Date),
    /// This was the last day for which the files speak.
    NoLonger(Date),
}

impl Verdict<'_> {
    /// Its name in files and output; the words for people stand elsewhere.
    pub fn name(&self) -> &'static str {
        match self {
            Verdict::Applies => "applies",
            Verdict::Judged(_) => "judged",
            Verdict::Open => "open",
            Verdict::Blocked { .. } => "blocked",
            Verdict::Elsewhere(_) => "elsewhere",
        }
    }

    /// Whether the ground can carry a measure, as far as the facts tell.
    pub fn carries(&self) -> Truth {
        match self {
            Verdict::Applies | Verdict::Judged(_) => Truth::True,
            Verdict::Open => Truth::Unknown,
            Verdict::Blocked { .. } | Verdict::Elsewhere(_) => Truth::False,
        }
    }
}

impl<'a> Assessment<'a> {
    /// What was found for the ground with this id.
    pub fn of(&self, ground: &str) -> Option<&Assessed<'a>> {
        self.verdicts.iter().find(|assessed| assessed.ground.id == ground)
    }

    /// The unknown facts that can still decide one of the grounds that matter here, the most useful to ask for first;
    /// empty when nothing more can matter. Whether a fact can still matter is looked into once it is its turn: who needs
    /// one question takes one.
    pub fn questions<'s>(
        &'s self,
        seen: &Seen<'s>,
        matters: impl Fn(&Ground) -> bool + 's,
    ) -> impl Iterator<Item = Subject> + 's
    where
        'a: 's,
    {
        self.questions_among(seen, matters, |_| true)
    }

    /// The same for someone who can be asked for these facts only: the others stay as they are.
    pub fn questions_among<'s>(
        &'s self,
        seen: &Seen<'s>,
        matters: impl Fn(&Ground) -> bool + 's,
        askable: impl Fn(Subject) -> bool + 's,
    ) -> impl Iterator<Item = Subject> + 's
    where
        'a: 's,
    {
        rank_questions(*seen, self.verdicts.iter().filter(move |assessed| matters(assessed.ground)), askable)
    }
}

impl<'a> Assessed<'a> {
    /// The facts for which an open ground waits, each once; empty for every other.
    pub fn missing(&self) -> Vec<Subject> {
        let mut missing: Vec<Subject> = Vec::new();
        if self.verdict == Verdict::Open {
            for leaf in self.because.iter().filter(|leaf| !matches!(leaf.answer, Answer::Known(_))) {
                if !missing.contains(&leaf.subject) {
                    missing.push(leaf.subject);
                }
            }
        }
        missing
    }

    /// The facts that stand in the way of a blocked ground; empty for every other.
    pub fn in_the_way(&self) -> &[Leaf<'a>] {
        match self.verdict {
            Verdict::Blocked { .. } => &self.because[self.before_conditions..],
            _ => &[],
        }
    }
}

/// Assesses every ground in the book for the household on the day.
pub fn assess<'a>(book: &'a LawBook, situation: &Situation, on: Date) -> Assessment<'a> {
    let mut judge = Judge::new(Seen { book, situation, on }, book.grounds.len());
    book.grounds_on(on).for_each(|ground| judge.judge(ground));
    Assessment { on, verdicts: judge.judged }
}
