//! What of a portfolio may be published: nothing about fewer than ten households, and nothing from which that could be
//! worked out.
//!
//! A figure that is too small is [`Why::Few`]. Where figures stand beside their sum, the sum less the others would tell
//! the missing one; so another is left out with it, [`Why::Hidden`]. What is counted over nearly all households does not
//! say over how many, because the rest would then be known. Free texts come along only when ten households have them.

use super::{Flow, LeadTime, Portfolio, ScaleChange, Texts};
use crate::plan::LessonKind;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Nothing is published about fewer households than this.
pub const FEWEST: u64 = 10;

/// A figure, or why it is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Shown<T> {
    /// The figure.
    Figure(T),
    /// Why it is not there.
    Not(Why),
}

/// Why a figure is not published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// It is about fewer than [`FEWEST`] households.
    #[serde(rename = "fewer than ten")]
    Few,
    /// One that is about fewer could be worked out of it.
    #[serde(rename = "not shown")]
    Hidden,
}

/// What may be published.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Publication {
    /// How many households there are.
    pub households: Shown<u64>,
    /// What was expected and what came true, over the households that have both.
    pub money: Shown<Money>,
    /// How often it succeeded.
    pub success: Shown<SuccessShare>,
    /// Days from the question to the first help.
    pub lead_time: Shown<Days>,
    /// How often people have to tell their story.
    pub intakes: Shown<IntakeCount>,
    /// The residents' own scale.
    pub scale: Shown<ScaleMeans>,
    /// What must be learnt, the most frequent first.
    pub learning: Vec<Lesson>,
    /// What was said against it, the most frequent first.
    pub objections: Vec<Said>,
}

/// Euro, expected and realised: each beside the other, never together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// Over how many households.
    pub over: Shown<u64>,
    /// Of all payers.
    pub total: Sums,
    /// For each payer.
    pub payers: Vec<PayerSums>,
}

/// A payer, and what may be said of each of its laws.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PayerSums {
    /// The payer's id.
    pub payer: String,
    /// Over all its laws.
    pub sums: Shown<Sums>,
    /// Each law; empty where the payer's own sums are not shown.
    pub laws: Vec<LawSums>,
}

/// A law of a payer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LawSums {
    /// The law's id.
    pub law: String,
    /// Its sums.
    pub sums: Shown<Sums>,
}

/// What was expected, at today's value over the whole horizon, and what came true until now, not discounted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sums {
    /// Expected.
    pub expected: Flow,
    /// Came true.
    pub realised: Flow,
}

/// How often it succeeded.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SuccessShare {
    /// Over how many households.
    pub over: Shown<u64>,
    /// Its share, 0 to 1, in whole hundredths.
    pub share: Decimal,
}

/// Days from the question to the first help. A percentile is there only when ten households lie on either side of it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Days {
    /// Over how many households.
    pub over: Shown<u64>,
    /// The mean, with one decimal.
    pub mean: Decimal,
    /// Half waited this long or shorter.
    pub median: Shown<u32>,
    /// Nine in ten waited this long or shorter.
    pub nine_in_ten: Shown<u32>,
}

/// Intakes, now and after the breakthrough.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntakeCount {
    /// Over how many households.
    pub over: Shown<u64>,
    /// Now.
    pub now: u64,
    /// After.
    pub after: u64,
}

/// The residents' own scale: means with one decimal, and how many households rose, stayed and fell.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScaleMeans {
    /// Over how many households.
    pub over: Shown<u64>,
    /// Before.
    pub before: Decimal,
    /// Now.
    pub now: Decimal,
    /// Households that say a higher figure now.
    pub rose: Shown<u64>,
    /// Households that say the same.
    pub same: Shown<u64>,
    /// Households that say a lower one.
    pub fell: Shown<u64>,
}

/// What at least [`FEWEST`] plans say must be learnt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// Its kind, as in files.
    pub kind: String,
    /// As it was written.
    pub what: String,
    /// In how many households.
    pub households: u64,
}

/// What at least [`FEWEST`] plans say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// As it was written.
    pub what: String,
    /// In how many households.
    pub households: u64,
}

impl Portfolio {
    /// What of it may be published.
    pub fn publication(&self) -> Publication {
        let objections = frequent(&self.objections);
        Publication {
            households: count(self.households),
            money: self.over(self.compared, |over| Shown::Figure(self.money(over))),
            success: self.over(self.success.known(), |over| self.success_share(over)),
            lead_time: self.over(self.lead_time.households(), |over| days(over, &self.lead_time)),
            intakes: self.over(self.intakes.households, |over| {
                Shown::Figure(IntakeCount { over, now: self.intakes.now, after: self.intakes.after })
            }),
            scale: self.over(self.scale.households(), |over| scale(over, &self.scale)),
            learning: LessonKind::ALL
                .into_iter()
                .zip(&self.learning)
                .flat_map(|(kind, texts)| {
                    let lesson = move |(what, households)| Lesson { kind: kind.name().to_owned(), what, households };
                    frequent(texts).into_iter().map(lesson)
                })
                .collect(),
            objections: objections.into_iter().map(|(what, households)| Said { what, households }).collect(),
        }
    }

    /// What is known of so many of the households.
    fn over<T>(&self, households: u64, figure: impl FnOnce(Shown<u64>) -> Shown<T>) -> Shown<T> {
        // Of the others nothing may be known either, not even how few they are.
        let others = self.households - households;
        match households {
            ..FEWEST => Shown::Not(Why::Few),
            _ if others > 0 && others < FEWEST => figure(Shown::Not(Why::Hidden)),
            _ => figure(Shown::Figure(households)),
        }
    }

    fn money(&self, over: Shown<u64>) -> Money {
        let (names, households): (Vec<&str>, Vec<u64>) = self.reach.payers().unzip();
        let accounts: Vec<_> = self.accounts.payers().collect();
        let payers = names.into_iter().zip(beside_their_sum(&households)).filter_map(|(payer, why)| {
            let (_, account, laws) = accounts.iter().find(|(name, ..)| *name == payer)?;
            let of =
                |account: &super::Account| Sums { expected: account.expected_of_compared, realised: account.realised };
            let (names, households): (Vec<&str>, Vec<u64>) = self.reach.laws(payer).unzip();
            let of_laws = names
                .into_iter()
                .zip(beside_their_sum(&households))
                .filter_map(|(law, why)| Some(LawSums { law: law.to_owned(), sums: shown(why, of(laws.get(law)?)) }));
            Some(PayerSums {
                payer: payer.to_owned(),
                sums: shown(why, of(account)),
                // Its laws would add up to what is not shown.
                laws: if why.is_none() { of_laws.collect() } else { Vec::new() },
            })
        });
        let total = self.accounts.total();
        let total = Sums { expected: total.expected_of_compared, realised: total.realised };
        Money { over, total, payers: payers.collect() }
    }

    fn success_share(&self, over: Shown<u64>) -> Shown<SuccessShare> {
        let is_few = self.success.succeeded.min(self.success.failed) < FEWEST;
        match self.success.share() {
            Some(share) if !is_few => Shown::Figure(SuccessShare { over, share: share.round_dp(2) }),
            _ => Shown::Not(Why::Few),
        }
    }
}

impl Publication {
    /// Every count of households in it. None is below [`FEWEST`], unless somebody wrote it so.
    pub fn counts(&self) -> impl Iterator<Item = u64> {
        let figure = |shown: &Shown<u64>| shown.figure().copied();
        let scale = self.scale.figure();
        let overs = [
            self.money.figure().map(|money| &money.over),
            self.success.figure().map(|success| &success.over),
            self.lead_time.figure().map(|days| &days.over),
            self.intakes.figure().map(|intakes| &intakes.over),
            scale.map(|scale| &scale.over),
            scale.map(|scale| &scale.rose),
            scale.map(|scale| &scale.same),
            scale.map(|scale| &scale.fell),
            Some(&self.households),
        ];
        let overs: Vec<u64> = overs.into_iter().flatten().filter_map(figure).collect();
        let texts = self.learning.iter().map(|lesson| lesson.households);
        overs.into_iter().chain(texts).chain(self.objections.iter().map(|said| said.households))
    }
}

impl<T> Shown<T> {
    /// The figure, if it is there.
    pub fn figure(&self) -> Option<&T> {
        match self {
            Shown::Figure(figure) => Some(figure),
            Shown::Not(_) => None,
        }
    }
}

fn shown<T>(why: Option<Why>, figure: T) -> Shown<T> {
    why.map_or(Shown::Figure(figure), Shown::Not)
}

fn count(households: u64) -> Shown<u64> {
    shown((households < FEWEST).then_some(Why::Few), households)
}

/// Why each of these is not shown beside their sum, by how many households stand behind it; `None` where it is. One that is
/// not too small goes along, so that what is missing is never about fewer than [`FEWEST`] households.
fn beside_their_sum(households: &[u64]) -> Vec<Option<Why>> {
    let mut whys: Vec<_> = households.iter().map(|count| (*count < FEWEST).then_some(Why::Few)).collect();
    let smallest =
        households.iter().enumerate().filter(|(_, count)| **count >= FEWEST).min_by_key(|(_, count)| **count);
    if let Some((place, _)) = smallest.filter(|_| whys.contains(&Some(Why::Few))) {
        whys[place] = Some(Why::Hidden);
    }
    whys
}

fn days(over: Shown<u64>, lead_time: &LeadTime) -> Shown<Days> {
    let Some(mean) = lead_time.mean() else { return Shown::Not(Why::Few) };
    let percentile = |percent: u64| match lead_time.percentile(percent) {
        Some(days) if lead_time.households() * (100 - percent) / 100 >= FEWEST => Shown::Figure(days),
        _ => Shown::Not(Why::Few),
    };
    Shown::Figure(Days { over, mean: mean.round_dp(1), median: percentile(50), nine_in_ten: percentile(90) })
}

fn scale(over: Shown<u64>, change: &ScaleChange) -> Shown<ScaleMeans> {
    let Some((before, now)) = change.means() else { return Shown::Not(Why::Few) };
    let counts = [change.rose, change.same, change.fell];
    let whys = beside_their_sum(&counts);
    // Together they would tell over how many households it goes.
    let hidden = over.figure().is_none().then_some(Why::Hidden);
    let shown = |place: usize| shown(whys[place].or(hidden), counts[place]);
    let [rose, same, fell] = [0, 1, 2].map(shown);
    Shown::Figure(ScaleMeans { over, before: before.round_dp(1), now: now.round_dp(1), rose, same, fell })
}

/// The texts of at least [`FEWEST`] households.
fn frequent(texts: &Texts) -> Vec<(String, u64)> {
    let all = texts.most_frequent().into_iter();
    all.filter(|(_, households)| *households >= FEWEST).map(|(text, count)| (text.to_owned(), count)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_small_takes_the_smallest_of_the_others_along() {
        let (few, hidden) = (Some(Why::Few), Some(Why::Hidden));
        for (households, whys) in [
            (&[20, 30, 40][..], vec![None, None, None]),
            (&[9, 30, 20], vec![few, None, hidden]),
            (&[0, 30, 20], vec![few, None, hidden]),
            (&[3, 4, 20], vec![few, few, hidden]),
            (&[3, 4], vec![few, few]),
            (&[9], vec![few]),
            (&[10], vec![None]),
            (&[], vec![]),
        ] {
            assert_eq!(beside_their_sum(households), whys, "{households:?}");
        }
    }
}
