//! Many households added up, one after another: what was expected against what came true. The order makes no difference.
//!
//! What a household does not say is not counted for it, and each sum knows over how many households it goes.

mod accounts;
mod lead_time;
mod publication;
mod reach;
mod texts;

pub use accounts::{Account, Accounts, Flow};
pub use lead_time::LeadTime;
pub use publication::{
    Days, FEWEST, IntakeCount, LawSums, Lesson, Money, PayerSums, Publication, Said, ScaleMeans, Shown, SuccessShare,
    Sums, Why,
};
pub use reach::Reach;
use reach::Sum;
pub use texts::Texts;

use crate::case::Case;
use crate::compare::ledger_alone;
use crate::course::Course;
use crate::plan::{LessonKind, Plan};
use crate::stacking::{Moment, Provision};
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// What is known of one household.
#[derive(Clone, Copy, Debug, Default)]
pub struct Household<'a> {
    /// Who stands around it.
    pub around: &'a [Provision],
    /// Its sum.
    pub case: Option<&'a Case>,
    /// Its plan.
    pub plan: Option<&'a Plan>,
    /// How it went.
    pub course: Option<&'a Course>,
}

/// Many households, added up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Portfolio {
    /// How many there are.
    pub households: u64,
    /// How many have a sum.
    pub with_sum: u64,
    /// How many have realised figures.
    pub with_realised: u64,
    /// How many have both, so that what was expected can be held against what came true.
    pub compared: u64,
    /// What was expected and what came true, for each payer and law.
    pub accounts: Accounts,
    /// How many households stand behind the accounts.
    pub reach: Reach,
    /// How often it succeeded.
    pub success: Success,
    /// From the question to the first help.
    pub lead_time: LeadTime,
    /// How often people have to tell their story.
    pub intakes: Intakes,
    /// The residents' own scale.
    pub scale: ScaleChange,
    /// What must be learnt, by kind: as [`LessonKind::ALL`].
    pub learning: [Texts; 3],
    /// What was said against it.
    pub objections: Texts,
}

/// How often it succeeded, and how often that was thought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Success {
    /// Households in which it succeeded.
    pub succeeded: u64,
    /// Households in which it did not.
    pub failed: u64,
    /// Households of which it is known and that have a sum, so that a chance was assumed for them.
    pub with_chance: u64,
    /// Those of them in which it succeeded.
    pub succeeded_with_chance: u64,
    /// The chances assumed for them, added up.
    pub chances: Decimal,
}

/// Intakes before and after.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Intakes {
    /// Households of which it is known who stands around them.
    pub households: u64,
    /// Their intakes now.
    pub now: u64,
    /// Their intakes after the breakthrough.
    pub after: u64,
}

/// The residents' own scale, before and after, over households that have both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ScaleChange {
    /// The answers before, added up.
    pub before: u64,
    /// The answers after, added up.
    pub after: u64,
    /// Households that say a higher figure now.
    pub rose: u64,
    /// Households that say the same.
    pub same: u64,
    /// Households that say a lower one.
    pub fell: u64,
}

impl Portfolio {
    /// Counts one household.
    pub fn add(&mut self, household: Household<'_>) {
        let Household { around, case, plan, course } = household;
        self.households += 1;
        let case = case.filter(|case| !case.lines.is_empty() || !case.measures.is_empty());
        let realised = course.map_or(&[][..], |course| &course.realised);
        let is_compared = case.is_some() && !realised.is_empty();
        self.with_sum += u64::from(case.is_some());
        self.with_realised += u64::from(!realised.is_empty());
        self.compared += u64::from(is_compared);
        let cells = case.map_or_else(Vec::new, ledger_alone);
        if is_compared {
            let expected = cells.iter().flat_map(|cell| {
                let saving = (cell.present_saving, Sum::ExpectedSaving);
                let investment = (cell.present_investment, Sum::ExpectedInvestment);
                [saving, investment].map(|(euro, sum)| (euro, (&*cell.payer, &*cell.law, sum)))
            });
            let came_true = realised.iter().flat_map(|one| {
                let (saving, investment) = ((one.saved, Sum::RealisedSaving), (one.invested, Sum::RealisedInvestment));
                [saving, investment].map(|(euro, sum)| (euro, (&*one.payer, &*one.law, sum)))
            });
            let parts = expected.chain(came_true).filter(|(euro, _)| !euro.is_zero());
            self.reach.add(parts.map(|(_, part)| part));
        }
        for cell in cells {
            let flow = Flow { saved: cell.present_saving, invested: cell.present_investment };
            let account = self.accounts.of(&cell.payer, &cell.law);
            account.expected += flow;
            if is_compared {
                account.expected_of_compared += flow;
            }
        }
        for one in realised.iter().filter(|_| is_compared) {
            let flow = Flow { saved: one.saved, invested: one.invested };
            self.accounts.of(&one.payer, &one.law).realised += flow;
        }
        if let Some(succeeded) = course.and_then(|course| course.succeeded) {
            self.success.add(succeeded, case.map(|case| case.assumptions.success));
        }
        self.lead_time.add(course.and_then(Course::lead_time));
        self.intakes.add(around);
        if let (Some(before), Some(after)) = (plan.and_then(|plan| plan.scale.now), course.and_then(|it| it.scale_now))
        {
            self.scale.add(before, after);
        }
        let Some(plan) = plan else { return };
        for (kind, texts) in LessonKind::ALL.into_iter().zip(&mut self.learning) {
            texts.add(plan.learning.iter().filter(|lesson| lesson.kind == kind).map(|lesson| &*lesson.what));
        }
        self.objections.add(plan.objections.iter().map(|one| &*one.objection));
    }
}

impl Success {
    fn add(&mut self, succeeded: bool, chance: Option<Decimal>) {
        self.succeeded += u64::from(succeeded);
        self.failed += u64::from(!succeeded);
        if let Some(chance) = chance {
            self.with_chance += 1;
            self.succeeded_with_chance += u64::from(succeeded);
            self.chances += chance;
        }
    }

    /// Of how many households it is known.
    pub fn known(&self) -> u64 {
        self.succeeded + self.failed
    }

    /// The share in which it succeeded of those of which it is known, 0 to 1; `None` where it is known of none.
    pub fn share(&self) -> Option<Decimal> {
        mean(self.succeeded, self.known())
    }

    /// The chance that was assumed, 0 to 1, and the share that came true, both over households that have both.
    pub fn assumed_and_true(&self) -> Option<(Decimal, Decimal)> {
        let assumed = self.chances.checked_div(Decimal::from(self.with_chance))?;
        Some((assumed, mean(self.succeeded_with_chance, self.with_chance)?))
    }
}

impl Intakes {
    fn add(&mut self, around: &[Provision]) {
        let count = |moment| around.iter().filter(|one| one.intake && one.stands.at(moment)).count() as u64;
        self.households += u64::from(!around.is_empty());
        self.now += count(Moment::Now);
        self.after += count(Moment::After);
    }

    /// How many fewer; below zero where there are more.
    pub fn saved(&self) -> i64 {
        self.now as i64 - self.after as i64
    }
}

impl ScaleChange {
    fn add(&mut self, before: u8, after: u8) {
        self.before += u64::from(before);
        self.after += u64::from(after);
        match after.cmp(&before) {
            Ordering::Greater => self.rose += 1,
            Ordering::Equal => self.same += 1,
            Ordering::Less => self.fell += 1,
        }
    }

    /// How many households say both.
    pub fn households(&self) -> u64 {
        self.rose + self.same + self.fell
    }

    /// The mean answers before and after; `None` where no household says both.
    pub fn means(&self) -> Option<(Decimal, Decimal)> {
        Some((mean(self.before, self.households())?, mean(self.after, self.households())?))
    }
}

/// A sum over so many; `None` over none.
fn mean(sum: u64, count: u64) -> Option<Decimal> {
    Decimal::from(sum).checked_div(Decimal::from(count))
}
