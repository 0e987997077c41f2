//! How a ground gets its verdict.

use crate::assess::{Assessed, Elsewhere, Verdict};
use crate::ground::{Ground, Precedence};
use crate::situation::Situation;
use crate::truth::Truth;
use crate::weigh::{Leaf, Seen};
use std::cell::OnceCell;

/// Judges ground after ground for one household on one day, each after those that stand before it.
pub(crate) struct Judge<'s, 'a> {
    seen: Seen<'s>,
    /// The grounds that were judged, in that order.
    pub(crate) judged: Vec<Assessed<'a>>,
    /// The facts that decide the ground at hand; one list for all of them.
    because: Vec<Leaf<'a>>,
    /// The household with everything that someone can change left open, once a block asks for it.
    unchangeable: OnceCell<Situation>,
}

impl<'s, 'a> Judge<'s, 'a> {
    /// For about so many grounds.
    pub(crate) fn new(seen: Seen<'s>, grounds: usize) -> Judge<'s, 'a> {
        let (judged, because) = (Vec::with_capacity(grounds), Vec::with_capacity(16));
        Judge { seen, judged, because, unchangeable: OnceCell::new() }
    }

    /// Judges the ground; what stands before it was judged earlier.
    pub(crate) fn judge(&mut self, ground: &'a Ground) {
        self.because.clear();
        let (verdict, before_conditions) = self.verdict(ground);
        let concerns = match verdict {
            Verdict::Elsewhere(Elsewhere::AnotherHousehold) => Truth::False,
            Verdict::Elsewhere(Elsewhere::NotYet(_) | Elsewhere::NoLonger(_)) => Truth::Unknown,
            // An open ground does not say what it waits for.
            Verdict::Open => ground.concerns.truth(&self.seen, self.seen.situation.as_a_whole()),
            _ => Truth::True,
        };
        let stale = self.seen.on > ground.check_before;
        let because = self.because.as_slice().into();
        self.judged.push(Assessed { ground, verdict, because, concerns, before_conditions, stale });
    }

    /// The verdict, and how many of the facts that decided were looked at before the conditions.
    fn verdict(&mut self, ground: &'a Ground) -> (Verdict<'a>, usize) {
        if self.seen.on < ground.valid.from {
            return (Verdict::Elsewhere(Elsewhere::NotYet(ground.valid.from)), 0);
        }
        if let Some(last) = ground.valid.to.filter(|last| self.seen.on > *last) {
            return (Verdict::Elsewhere(Elsewhere::NoLonger(last)), 0);
        }
        match ground.concerns.weigh(&self.seen, &mut self.because) {
            Truth::False => return (Verdict::Elsewhere(Elsewhere::AnotherHousehold), 0),
            Truth::Unknown => return (Verdict::Open, 0),
            Truth::True => {}
        }
        if let Some(verdict) = self.stands_before(ground) {
            return (verdict, 0);
        }
        let before_conditions = self.because.len();
        let verdict = match ground.when.weigh(&self.seen, &mut self.because) {
            Truth::Unknown => {
                self.because.drain(..before_conditions);
                return (Verdict::Open, 0);
            }
            Truth::True if ground.weigh.is_empty() => Verdict::Applies,
            Truth::True => Verdict::Judged(&ground.weigh),
            Truth::False => Verdict::Blocked { removable: self.is_removable(ground, before_conditions) },
        };
        (verdict, before_conditions)
    }

    /// The verdict when another ground stands before this one, or may: the first that surely does, otherwise open.
    /// `None` when none does, and then `because` holds why not.
    fn stands_before(&mut self, ground: &'a Ground) -> Option<Verdict<'a>> {
        let household = self.seen.situation.as_a_whole();
        let (mut not, mut perhaps) = (Vec::new(), Vec::new());
        for after in &ground.after {
            let only = after.only.truth(&self.seen, household);
            // The book's order puts every ground that stands before another before it.
            let first = self.judged.iter().find(|assessed| assessed.ground.id == after.ground);
            let carries = first.map_or(Truth::False, |first| first.verdict.carries());
            let truth = only.min(carries);
            let mut why = Vec::new();
            if only == truth {
                after.only.decided_by(&self.seen, household, only, true, &mut why);
            }
            if let Some(first) = first.filter(|_| carries == truth) {
                why.extend_from_slice(&first.because);
            }
            match truth {
                Truth::True => {
                    self.because.extend(why);
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
            self.because.extend(not);
            return None;
        }
        self.because = perhaps;
        Some(Verdict::Open)
    }

    /// A block goes away when the conditions no longer fail with everything that someone can change left open.
    fn is_removable(&self, ground: &Ground, before_conditions: usize) -> bool {
        let Seen { book, situation, on } = self.seen;
        if !self.because[before_conditions..].iter().any(|leaf| book.fact(leaf.subject.fact).changeable) {
            return false;
        }
        let situation = self.unchangeable.get_or_init(|| situation.unchangeable(book));
        ground.when.truth(&Seen { book, situation, on }, situation.as_a_whole()) != Truth::False
    }
}

/// Assesses one ground, and what stands before it; `None` for an id that the book does not have.
pub(crate) fn assess_ground<'a>(seen: &Seen<'a>, id: &str) -> Option<Assessed<'a>> {
    let mut judge = Judge::new(*seen, 1);
    judge.judge_after(id, usize::MAX);
    judge.judged.pop().filter(|assessed| assessed.ground.id == id)
}

impl<'a> Judge<'a, 'a> {
    /// Judges the ground with this id, one of so many first ones of the book, after what stands before it. Only a ground
    /// further up can stand before another, so this comes to an end whatever a file says.
    fn judge_after(&mut self, id: &str, among: usize) {
        let mut grounds = self.seen.book.grounds_on(self.seen.on).take(among).enumerate();
        let Some((place, ground)) = grounds.find(|(_, ground)| ground.id == id) else { return };
        for after in &ground.after {
            if !self.judged.iter().any(|assessed| assessed.ground.id == after.ground) {
                self.judge_after(&after.ground, place);
            }
        }
        self.judge(ground);
    }
}
