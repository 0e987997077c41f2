//! What the visitor can discuss, in which order, and how sure it is.

use maatwerk_engine::{Assessed, Assessment, Elsewhere, Power, Situation, Truth, Verdict};
use maatwerk_words::{Lang, explorer as words};
use std::cmp::Reverse;

/// More than this is not shown at first: what a person can carry into one conversation.
pub const FIRST_AT_MOST: usize = 5;

/// What can be discussed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome<'a> {
    /// What to discuss first: what may fit, then what surely speaks of this household, then what may speak of it.
    pub first: Vec<Topic<'a>>,
    /// Everything else. Nothing is refused, so nothing is left out.
    pub others: Vec<Topic<'a>>,
}

/// One thing to discuss.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic<'a> {
    /// The ground's id, which leads to its words.
    pub id: &'a str,
    /// How sure it is.
    pub certainty: Certainty,
    /// Whether it speaks of this household.
    pub concerns: Truth,
    /// Whether it is an exception for hardship: the ordinary provisions come before it.
    pub exception: bool,
    /// Whether its text is past the day on which it should have been checked again.
    pub stale: bool,
}

/// How sure it is that a topic fits; a resident never hears more than this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// What is known fits, and a person must look at it.
    Perhaps,
    /// Too little is known.
    Open,
    /// The answers do not show that it fits.
    Unseen,
}

impl Certainty {
    /// How sure a verdict is; `None` when the files do not speak for this day.
    pub fn of(verdict: &Verdict<'_>) -> Option<Certainty> {
        match verdict {
            Verdict::Applies | Verdict::Judged(_) => Some(Certainty::Perhaps),
            Verdict::Open(_) => Some(Certainty::Open),
            Verdict::Blocked { .. } => Some(Certainty::Unseen),
            Verdict::Elsewhere(Elsewhere::AnotherHousehold | Elsewhere::GoesFirst(_)) => Some(Certainty::Unseen),
            Verdict::Elsewhere(Elsewhere::AnotherDay) => None,
        }
    }

    /// The words for it: the only place where a resident reads how sure something is.
    pub fn words(self, lang: Lang) -> &'static str {
        match self {
            Certainty::Perhaps => words::certainty_perhaps(lang),
            Certainty::Open => words::certainty_open(lang),
            Certainty::Unseen => words::certainty_unseen(lang),
        }
    }
}

impl<'a> Outcome<'a> {
    /// Puts the verdicts for a situation in the order in which a resident reads them.
    pub fn of(assessment: &Assessment<'a>, situation: &Situation) -> Outcome<'a> {
        let mut topics: Vec<Topic<'a>> =
            assessment.verdicts.iter().filter_map(|assessed| Topic::of(assessed, situation)).collect();
        topics.sort_by_key(|topic| (topic.certainty, Reverse(topic.concerns), topic.exception));
        let likely = topics.partition_point(|topic| topic.certainty < Certainty::Unseen);
        let others = topics.split_off(likely.min(FIRST_AT_MOST));
        Outcome { first: topics, others }
    }
}

impl<'a> Topic<'a> {
    /// The topic of a ground, unless it does not speak for the day.
    fn of(assessed: &Assessed<'a>, situation: &Situation) -> Option<Topic<'a>> {
        let ground = assessed.ground;
        let certainty = Certainty::of(&assessed.verdict)?;
        let concerns = ground.concerns.weigh(situation).truth;
        let exception = ground.power == Power::Hardship;
        Some(Topic { id: &ground.id, certainty, concerns, exception, stale: assessed.stale })
    }
}
