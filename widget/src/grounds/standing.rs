//! The order in which a professional reads the grounds.

use maatwerk_engine::{Assessed, Assessment, Elsewhere, Power, Truth, Verdict};
use std::cmp::Reverse;

/// The grounds for a household, sorted by what can be done with them.
#[derive(Debug, Default)]
pub(crate) struct Standings<'a> {
    /// The facts suffice.
    pub(crate) applies: Vec<&'a Assessed<'static>>,
    /// A person must weigh; by who weighs.
    pub(crate) judged: Vec<(&'a str, Vec<&'a Assessed<'static>>)>,
    /// Limits that hold here: they carry nothing.
    pub(crate) limits: Vec<&'a Assessed<'static>>,
    /// Waiting for facts: those that surely speak of this household first, then those that wait for least.
    pub(crate) open: Vec<&'a Assessed<'static>>,
    /// Their conditions do not hold.
    pub(crate) blocked: Vec<&'a Assessed<'static>>,
    /// They lie elsewhere.
    pub(crate) elsewhere: Vec<&'a Assessed<'static>>,
}

impl<'a> Standings<'a> {
    /// Sorts the verdicts.
    pub(crate) fn of(assessment: &'a Assessment<'static>) -> Standings<'a> {
        let mut standings = Standings::default();
        for assessed in &assessment.verdicts {
            match assessed.verdict {
                Verdict::Applies | Verdict::Judged(_) if assessed.ground.power == Power::Limit => {
                    standings.limits.push(assessed);
                }
                Verdict::Applies => standings.applies.push(assessed),
                Verdict::Judged(norms) => standings.judged_by(norms.first().map_or("", |norm| &norm.by), assessed),
                Verdict::Open => standings.waits(assessed),
                Verdict::Blocked { .. } => standings.blocked.push(assessed),
                Verdict::Elsewhere(_) => standings.elsewhere.push(assessed),
            }
        }
        standings
    }

    /// Puts an open ground in its place. Few enough are open for this, and a sort of its own is heavy to download.
    fn waits(&mut self, assessed: &'a Assessed<'static>) {
        let order = |assessed: &Assessed<'_>| (Reverse(assessed.concerns), assessed.missing().len());
        let own = order(assessed);
        let place = self.open.partition_point(|other| order(other) <= own);
        self.open.insert(place, assessed);
    }

    fn judged_by(&mut self, by: &'a str, assessed: &'a Assessed<'static>) {
        match self.judged.iter_mut().find(|(known, _)| *known == by) {
            Some((_, grounds)) => grounds.push(assessed),
            None => self.judged.push((by, vec![assessed])),
        }
    }

    /// How many can carry a measure.
    pub(crate) fn carrying(&self) -> usize {
        self.applies.len() + self.judged.iter().map(|(_, grounds)| grounds.len()).sum::<usize>()
    }
}

/// Whether the files do not speak of any ground, or of some, on the day of the assessment.
pub(crate) fn silent(assessment: &Assessment<'_>) -> usize {
    let silent =
        |verdict: &Verdict<'_>| matches!(verdict, Verdict::Elsewhere(Elsewhere::NotYet(_) | Elsewhere::NoLonger(_)));
    assessment.verdicts.iter().filter(|assessed| silent(&assessed.verdict)).count()
}

/// How many grounds that may matter were read too long ago.
pub(crate) fn stale(assessment: &Assessment<'_>) -> usize {
    assessment.verdicts.iter().filter(|assessed| assessed.stale && assessed.verdict.carries() != Truth::False).count()
}
