//! From a situation to a verdict on every ground.
//!
//! Three questions in a fixed order, so that what one more fact teaches never turns a verdict that was decided:
//! does the provision speak of this household, does another ground stand before it, do its conditions hold?

use crate::condition::{Leaf, Seen};
use crate::date::Date;
use crate::fact::Answer;
use crate::ground::{Ground, LawBook, OpenNorm, Precedence};
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
    before_conditions: usize,
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
    let seen = Seen { book, situation, on };
    let mut verdicts: Vec<Assessed<'a>> = Vec::with_capacity(book.grounds.len());
    for ground in book.grounds_on(on) {
        let assessed = judge(ground, &seen, &verdicts);
        verdicts.push(assessed);
    }
    Assessment { on, verdicts }
}

/// Assesses one ground, and what stands before it; `None` for an id that the book does not have.
pub(crate) fn assess_ground<'a>(seen: &Seen<'a>, id: &str) -> Option<Assessed<'a>> {
    let mut earlier = Vec::new();
    assess_after(seen, id, &mut earlier);
    earlier.pop().filter(|assessed| assessed.ground.id == id)
}

/// Adds the ground to those that were assessed, behind what stands before it.
fn assess_after<'a>(seen: &Seen<'a>, id: &str, earlier: &mut Vec<Assessed<'a>>) {
    let Some(ground) = seen.book.grounds_on(seen.on).find(|ground| ground.id == id) else { return };
    for after in &ground.after {
        if !earlier.iter().any(|assessed| assessed.ground.id == after.ground) {
            assess_after(seen, &after.ground, earlier);
        }
    }
    let assessed = judge(ground, seen, earlier);
    earlier.push(assessed);
}

fn judge<'a>(ground: &'a Ground, seen: &Seen<'_>, earlier: &[Assessed<'a>]) -> Assessed<'a> {
    let mut because = Vec::with_capacity(8);
    let (verdict, before_conditions) = verdict(ground, seen, earlier, &mut because);
    let concerns = match verdict {
        Verdict::Elsewhere(Elsewhere::AnotherHousehold) => Truth::False,
        Verdict::Elsewhere(Elsewhere::NotYet(_) | Elsewhere::NoLonger(_)) => Truth::Unknown,
        // An open ground does not say what it waits for.
        Verdict::Open => ground.concerns.weigh(seen, &mut Vec::new()),
        _ => Truth::True,
    };
    Assessed { ground, verdict, because, concerns, before_conditions, stale: seen.on > ground.check_before }
}

/// The verdict, and how many of the facts that decided were looked at before the conditions.
fn verdict<'a>(
    ground: &'a Ground,
    seen: &Seen<'_>,
    earlier: &[Assessed<'a>],
    because: &mut Vec<Leaf<'a>>,
) -> (Verdict<'a>, usize) {
    if seen.on < ground.valid.from {
        return (Verdict::Elsewhere(Elsewhere::NotYet(ground.valid.from)), 0);
    }
    if let Some(last) = ground.valid.to.filter(|last| seen.on > *last) {
        return (Verdict::Elsewhere(Elsewhere::NoLonger(last)), 0);
    }
    match ground.concerns.weigh(seen, because) {
        Truth::False => return (Verdict::Elsewhere(Elsewhere::AnotherHousehold), 0),
        Truth::Unknown => return (Verdict::Open, 0),
        Truth::True => {}
    }
    if let Some(verdict) = stands_before(ground, seen, earlier, because) {
        return (verdict, 0);
    }
    let before_conditions = because.len();
    let verdict = match ground.when.weigh(seen, because) {
        Truth::Unknown => {
            because.drain(..before_conditions);
            return (Verdict::Open, 0);
        }
        Truth::True if ground.weigh.is_empty() => Verdict::Applies,
        Truth::True => Verdict::Judged(&ground.weigh),
        Truth::False => {
            let changeable = |leaf: &Leaf<'_>| seen.book.fact(leaf.subject.fact).changeable;
            let removable = because[before_conditions..].iter().any(changeable) && is_removable(ground, seen, because);
            Verdict::Blocked { removable }
        }
    };
    (verdict, before_conditions)
}

/// The verdict when another ground stands before this one, or may: the first that surely does, otherwise open. `None`
/// when none does, and then `because` holds why not.
fn stands_before<'a>(
    ground: &'a Ground,
    seen: &Seen<'_>,
    earlier: &[Assessed<'a>],
    because: &mut Vec<Leaf<'a>>,
) -> Option<Verdict<'a>> {
    let (mut not, mut perhaps) = (Vec::new(), Vec::new());
    for after in &ground.after {
        let mut why = Vec::new();
        let only = after.only.weigh(seen, &mut why);
        // The book's order puts every ground that stands before another before it.
        let first = earlier.iter().find(|assessed| assessed.ground.id == after.ground);
        let carries = first.map_or(Truth::False, |first| first.verdict.carries());
        let truth = only.min(carries);
        if only != truth {
            why.clear();
        }
        if let Some(first) = first.filter(|_| carries == truth) {
            why.extend_from_slice(&first.because);
        }
        match truth {
            Truth::True => {
                because.extend(why);
                return Some(Verdict::Elsewhere(match after.kind {
                    Precedence::GoesFirst => Elsewhere::GoesFirst(&after.ground),
                    Precedence::Excludes => Elsewhere::Excluded(&after.ground),
                }));
            }
            Truth::Unknown => perhaps.extend(why),
            Truth::False => not.extend(why.into_iter().map(|leaf| Leaf { wanted: !leaf.wanted, ..leaf })),
        }
    }
    if perhaps.is_empty() {
        because.extend(not);
        return None;
    }
    *because = perhaps;
    Some(Verdict::Open)
}

/// A block goes away when the conditions no longer fail with everything that someone can change left open.
fn is_removable<'a>(ground: &'a Ground, seen: &Seen<'_>, because: &mut Vec<Leaf<'a>>) -> bool {
    let unless_changeable = |subject: Subject| match seen.book.fact(subject.fact).changeable {
        true => Answer::Unknown,
        false => seen.situation.answer(subject),
    };
    let length = because.len();
    let truth = ground.when.weigh_for(seen, &unless_changeable, None, true, because);
    because.truncate(length);
    truth != Truth::False
}
