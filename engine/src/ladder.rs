//! One view across the laws: what stands before what, why, and whether it does so for this household.

use crate::assess::Assessment;
use crate::ground::{Ground, Precedence};
use crate::truth::Truth;
use crate::weigh::Seen;

/// A ground on the ladder, with what stands before it. Whatever stands before it has a place above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rung<'a> {
    /// The ground.
    pub ground: &'a Ground,
    /// Whether it can carry a measure, as far as the facts tell.
    pub carries: Truth,
    /// How many rungs at most lie above it: 0 for a ground before which nothing stands.
    pub below: usize,
    /// What stands before it.
    pub steps: Vec<Step<'a>>,
}

/// That one ground stands before another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step<'a> {
    /// The id of the ground that stands before.
    pub first: &'a str,
    /// In what way.
    pub kind: Precedence,
    /// Why, a key of the words.
    pub why: &'a str,
    /// Whether the two lie in different laws.
    pub across_laws: bool,
    /// Whether it does so for this household: the first can carry, and the case is one in which it stands before.
    pub holds: Truth,
}

/// The ladder: every ground that stands before another or has one before it, in the order in which they come.
pub fn ladder<'a>(seen: &Seen<'a>, assessment: &Assessment<'a>) -> Vec<Rung<'a>> {
    let mut rungs: Vec<Rung<'a>> = Vec::new();
    for assessed in &assessment.verdicts {
        let ground = assessed.ground;
        let stands_before_another =
            || assessment.verdicts.iter().any(|other| other.ground.after.iter().any(|after| after.ground == ground.id));
        if ground.after.is_empty() && !stands_before_another() {
            continue;
        }
        // The book's order puts whatever stands before a ground before it.
        let above = |first: &str| rungs.iter().find(|rung| rung.ground.id == first);
        let steps: Vec<Step<'a>> = ground
            .after
            .iter()
            .filter_map(|after| {
                let first = above(&after.ground)?;
                Some(Step {
                    first: &after.ground,
                    kind: after.kind,
                    why: &after.why,
                    across_laws: first.ground.law != ground.law,
                    holds: after.only.truth(seen, seen.situation.as_a_whole()).min(first.carries),
                })
            })
            .collect();
        let below = steps.iter().filter_map(|step| Some(above(step.first)?.below + 1)).max().unwrap_or(0);
        rungs.push(Rung { ground, carries: assessed.verdict.carries(), below, steps });
    }
    rungs.sort_by_key(|rung| rung.below);
    rungs
}
