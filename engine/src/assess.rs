//! From a situation to a verdict on every ground.
//!
//! Three questions in a fixed order, so that what one more fact teaches never turns a verdict that was decided:
//! does the provision speak of this household, does another ground go first, do its conditions hold?

use crate::condition::{Finding, Leaf};
use crate::date::Date;
use crate::fact::Answer;
use crate::ground::{After, Ground, LawBook, OpenNorm};
use crate::question::rank_questions;
use crate::situation::{Situation, Subject};
use crate::truth::Truth;

/// What the law has to say for this household on this day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment<'a> {
    /// The day for which it holds.
    pub on: Date,
    /// One for every ground in the book, in its order.
    pub verdicts: Vec<Assessed<'a>>,
    /// The facts that can still decide, the most useful to ask for first; empty when nothing more can matter.
    pub questions: Vec<Subject>,
}

/// A ground and its verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessed<'a> {
    /// The ground.
    pub ground: &'a Ground,
    /// What follows from the facts.
    pub verdict: Verdict<'a>,
    /// The facts that decided: these alone give the same verdict again. For an open one, those that are looked at.
    pub because: Vec<Leaf>,
    /// Whether the reading of the ground is past its date.
    pub stale: bool,
}

/// What follows for one ground; never a right and never a refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict<'a> {
    /// The facts suffice.
    Applies,
    /// The facts suffice, and a person must weigh these norms.
    Judged(&'a [OpenNorm]),
    /// These facts are missing.
    Open(Vec<Subject>),
    /// Its conditions do not hold.
    Blocked {
        /// The facts in the way.
        by: Vec<Leaf>,
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
    /// The files do not speak for this day.
    AnotherDay,
}

impl Verdict<'_> {
    /// Its name in files and output; the words for people stand elsewhere.
    pub fn name(&self) -> &'static str {
        match self {
            Verdict::Applies => "applies",
            Verdict::Judged(_) => "judged",
            Verdict::Open(_) => "open",
            Verdict::Blocked { .. } => "blocked",
            Verdict::Elsewhere(_) => "elsewhere",
        }
    }

    /// Whether the ground can carry a measure, as far as the facts tell.
    pub fn carries(&self) -> Truth {
        match self {
            Verdict::Applies | Verdict::Judged(_) => Truth::True,
            Verdict::Open(_) => Truth::Unknown,
            Verdict::Blocked { .. } | Verdict::Elsewhere(_) => Truth::False,
        }
    }
}

/// Assesses every ground in the book for the household on the day.
pub fn assess<'a>(book: &'a LawBook, situation: &Situation, on: Date) -> Assessment<'a> {
    let mut verdicts: Vec<Assessed<'a>> = Vec::with_capacity(book.grounds.len());
    for ground in &book.grounds {
        let (verdict, because) = judge(book, ground, situation, on, &verdicts);
        verdicts.push(Assessed { ground, verdict, because, stale: on > ground.check_before });
    }
    let questions = rank_questions(book, situation, &verdicts);
    Assessment { on, verdicts, questions }
}

fn judge<'a>(
    book: &LawBook,
    ground: &'a Ground,
    situation: &Situation,
    on: Date,
    earlier: &[Assessed<'a>],
) -> (Verdict<'a>, Vec<Leaf>) {
    if !ground.valid.contains(on) {
        return (Verdict::Elsewhere(Elsewhere::AnotherDay), Vec::new());
    }

    let concerns = ground.concerns.weigh(situation);
    match concerns.truth {
        Truth::False => return (Verdict::Elsewhere(Elsewhere::AnotherHousehold), concerns.because),
        Truth::Unknown => return open(concerns.because),
        Truth::True => {}
    }

    let mut because = concerns.because;
    for after in &ground.after {
        let first = goes_first(after, situation, earlier);
        match first.truth {
            Truth::Unknown => return open(first.because),
            Truth::True => {
                because.extend(first.because);
                return (Verdict::Elsewhere(Elsewhere::GoesFirst(&after.ground)), because);
            }
            Truth::False => because.extend(first.opposite().because),
        }
    }

    let when = ground.when.weigh(situation);
    let verdict = match when.truth {
        Truth::Unknown => return open(when.because),
        Truth::True if ground.weigh.is_empty() => Verdict::Applies,
        Truth::True => Verdict::Judged(&ground.weigh),
        Truth::False => {
            let removable = is_removable(book, ground, situation, &when.because);
            Verdict::Blocked { by: when.because.clone(), removable }
        }
    };
    because.extend(when.because);
    (verdict, because)
}

/// A block goes away when the conditions no longer fail with every changeable fact behind it left open.
fn is_removable(book: &LawBook, ground: &Ground, situation: &Situation, behind: &[Leaf]) -> bool {
    let mut changed = situation.clone();
    for leaf in behind.iter().filter(|leaf| book.fact(leaf.subject.fact).changeable) {
        changed.note(leaf.subject, Answer::Unknown);
    }
    ground.when.weigh(&changed).truth != Truth::False
}

fn goes_first(after: &After, situation: &Situation, earlier: &[Assessed<'_>]) -> Finding {
    // The book's order puts every ground that goes first before the grounds that wait for it.
    let first = earlier.iter().find(|assessed| assessed.ground.id == after.ground);
    let carries = first.map_or(Finding { truth: Truth::False, because: Vec::new() }, |first| Finding {
        truth: first.verdict.carries(),
        because: first.because.clone(),
    });
    Finding::all(vec![after.only.weigh(situation), carries])
}

fn open<'a>(because: Vec<Leaf>) -> (Verdict<'a>, Vec<Leaf>) {
    let mut missing: Vec<Subject> = Vec::new();
    for leaf in because.iter().filter(|leaf| !matches!(leaf.answer, Answer::Known(_))) {
        if !missing.contains(&leaf.subject) {
            missing.push(leaf.subject);
        }
    }
    (Verdict::Open(missing), because)
}
