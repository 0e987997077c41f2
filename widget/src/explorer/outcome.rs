//! What the visitor can discuss, in which order, and how sure it is.

use super::screen::{Weight, is_chosen};
use maatwerk_engine::{Assessed, Assessment, Condition, Date, Elsewhere, Ground, LawBook, Power, Truth, Verdict};
use maatwerk_words::{Lang, explorer as words};
use std::cmp::Reverse;

/// More than this is not shown at first: what a person can carry into one conversation.
pub const FIRST_AT_MOST: usize = 5;

/// What can be discussed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome<'a> {
    /// What to discuss first: what may fit, then what surely speaks of this household, then what may speak of it.
    pub first: Vec<Group<'a>>,
    /// Everything else. Nothing is refused, so nothing is left out.
    pub others: Vec<Group<'a>>,
}

/// What belongs to one part of life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<'a> {
    /// The part of life, a key of the words.
    pub domain: &'a str,
    /// Its topics.
    pub topics: Vec<Topic<'a>>,
}

/// One thing to discuss.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic<'a> {
    /// The ground's id, which leads to its words.
    pub id: &'a str,
    /// The parts of life that it belongs to.
    pub domains: &'a [String],
    /// The part of life under which it stands: the first that was chosen, or else its first.
    pub domain: &'a str,
    /// Whether it belongs to a part of life that was chosen.
    pub chosen: bool,
    /// Whether it can help, or is a manner or a limit of helping.
    pub(super) weight: Weight,
    /// How sure it is.
    pub certainty: Certainty,
    /// Whether it speaks of this household.
    pub concerns: Truth,
    /// Whether it is an exception for hardship: the ordinary provisions come before it.
    pub exception: bool,
    /// Whether its text, or an amount in it, is past the day on which it should have been checked again.
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
            Verdict::Open => Some(Certainty::Open),
            Verdict::Blocked { .. } => Some(Certainty::Unseen),
            Verdict::Elsewhere(Elsewhere::NotYet(_) | Elsewhere::NoLonger(_)) => None,
            Verdict::Elsewhere(_) => Some(Certainty::Unseen),
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
    /// Puts the verdicts for a situation in the order in which a resident reads them; what belongs to these parts of
    /// life comes first.
    pub fn of(book: &'a LawBook, assessment: &Assessment<'a>, domains: &[String]) -> Outcome<'a> {
        let mut topics: Vec<Topic<'a>> = Vec::new();
        for topic in assessment.verdicts.iter().filter_map(|assessed| Topic::of(book, assessed, domains, assessment.on))
        {
            let place = topics.partition_point(|earlier| earlier.rank() <= topic.rank());
            topics.insert(place, topic);
        }
        let likely = |topic: &&Topic<'_>| topic.chosen && topic.certainty < Certainty::Unseen;
        // How things are done comes first only for who has nothing else to discuss; a limit never.
        let weight = topics.iter().filter(likely).map(|topic| topic.weight).min();
        let is_first =
            |topic: &Topic<'_>| likely(&topic) && topic.weight != Weight::Limit && Some(topic.weight) == weight;
        let (mut first, mut others) = (Vec::new(), Vec::new());
        let mut room = FIRST_AT_MOST;
        for topic in topics {
            if room > 0 && is_first(&topic) {
                room -= 1;
                add(&mut first, topic);
            } else {
                add(&mut others, topic);
            }
        }
        Outcome { first, others }
    }
}

/// Adds a topic to the group of its part of life.
fn add<'a>(groups: &mut Vec<Group<'a>>, topic: Topic<'a>) {
    match groups.iter_mut().find(|group| group.domain == topic.domain) {
        Some(group) => group.topics.push(topic),
        None => groups.push(Group { domain: topic.domain, topics: vec![topic] }),
    }
}

/// Whether an amount that the ground names is past its day, or not known for this one.
fn has_stale_amount(book: &LawBook, ground: &Ground, today: Date) -> bool {
    let its_own = ground.amount.as_deref().and_then(|id| book.amount(id));
    let places = [&ground.concerns, &ground.when].into_iter().flat_map(Condition::amounts);
    let mut amounts = places.filter_map(|place| book.amounts.get(usize::from(place))).chain(its_own);
    amounts.any(|amount| amount.on(today).is_none_or(|version| today > version.check_before))
}

impl<'a> Topic<'a> {
    /// The topic of a ground, unless it does not speak for the day.
    fn of(book: &LawBook, assessed: &Assessed<'a>, domains: &[String], today: Date) -> Option<Topic<'a>> {
        let ground = assessed.ground;
        let certainty = Certainty::of(&assessed.verdict)?;
        let wanted = ground.domains.iter().find(|domain| domains.contains(domain));
        Some(Topic {
            id: &ground.id,
            domains: &ground.domains,
            domain: wanted.or(ground.domains.first()).map(String::as_str).unwrap_or_default(),
            chosen: is_chosen(domains, ground),
            weight: Weight::of(ground),
            certainty,
            concerns: assessed.concerns,
            exception: ground.power == Power::Hardship,
            stale: assessed.stale || has_stale_amount(book, ground, today),
        })
    }

    fn rank(&self) -> impl Ord + use<> {
        (!self.chosen, self.weight, self.certainty, Reverse(self.concerns), self.exception)
    }
}
