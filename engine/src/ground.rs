//! Grounds: provisions of a law that can carry a measure.

use crate::condition::Condition;
use crate::contradiction::Contradiction;
use crate::date::{Date, Period};
use crate::dated_amount::DatedAmount;
use crate::fact::{Answer, Fact, FactId, Scope, Value};
use crate::situation::Situation;
use serde::{Deserialize, Serialize};

/// Everything the files say about the law: what may be asked, which grounds there are, which amounts laws name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LawBook {
    /// The facts; a [`FactId`] is a place in this list.
    pub facts: Vec<Fact>,
    /// The amounts that laws name.
    pub amounts: Vec<DatedAmount>,
    /// The grounds; every ground that goes before another stands before it. Versions of one ground share its id and
    /// stand together, the earliest first.
    pub grounds: Vec<Ground>,
    /// What cannot be so in one household.
    pub contradictions: Vec<Contradiction>,
}

impl LawBook {
    /// The book as visitors meet it: without what was written from memory.
    pub fn as_read(mut self) -> LawBook {
        self.grounds.retain(|ground| ground.read.is_some());
        for amount in &mut self.amounts {
            amount.versions.retain(|version| version.url.is_some());
        }
        self
    }

    /// The book as a professional's widget carries it: without the paraphrases, which are for a jurist. What a
    /// professional reads of a ground stands in the words.
    pub fn for_professionals(mut self) -> LawBook {
        self.grounds.iter_mut().for_each(|ground| ground.paraphrase.clear());
        self
    }

    /// The book as a resident's explorer carries it, so that it is light: without the texts that only professionals
    /// read. Who weighs a norm is one of them, so what [`Judged`](crate::Verdict::Judged) was is
    /// [`Applies`](crate::Verdict::Applies) here: a resident hears the same of both.
    pub fn for_residents(mut self) -> LawBook {
        for ground in &mut self.grounds {
            let Ground { law, bwb, article, decides, paraphrase, .. } = ground;
            [law, bwb, article, decides, paraphrase].into_iter().for_each(String::clear);
            [&mut ground.objections, &mut ground.measures].into_iter().for_each(Vec::clear);
            ground.weigh.clear();
            ground.after.iter_mut().for_each(|after| after.why.clear());
            (ground.paragraph, ground.read) = (None, None);
        }
        for amount in &mut self.amounts {
            amount.law.clear();
            amount.payer = None;
            amount.versions.iter_mut().for_each(|version| version.url = None);
        }
        self.contradictions.iter_mut().for_each(|contradiction| contradiction.instead.clear());
        self
    }

    /// The fact with this id. Ids come from this book's own reader, so the place exists.
    pub fn fact(&self, id: FactId) -> &Fact {
        &self.facts[id.0 as usize]
    }

    /// Fills in what follows from the age of a member: what only adults can answer with yes is no for who is younger
    /// than 18. What was answered or withheld stays as it is.
    pub fn settle(&self, situation: &mut Situation) {
        let Some(age) = self.fact_named("age") else { return };
        let adults = || self.facts.iter().enumerate().filter(|(_, fact)| fact.adults && fact.of == Scope::Member);
        for member in &mut situation.members {
            if matches!(member.get(age), Answer::Known(Value::Number(..18))) {
                for fact in adults().map(|(place, _)| FactId(place as u16)) {
                    if member.get(fact) == Answer::Unknown {
                        member.insert(fact, Answer::Known(Value::YesNo(false)));
                    }
                }
            }
        }
    }

    /// The fact with this name.
    pub fn fact_named(&self, name: &str) -> Option<FactId> {
        self.facts.iter().position(|fact| fact.name == name).map(|place| FactId(place as u16))
    }

    /// The first version of the ground with this id.
    pub fn ground(&self, id: &str) -> Option<&Ground> {
        self.grounds.iter().find(|ground| ground.id == id)
    }

    /// The amount with this id.
    pub fn amount(&self, id: &str) -> Option<&DatedAmount> {
        self.amounts.iter().find(|amount| amount.id == id)
    }

    /// The ground with this id, in the version for the day: see [`LawBook::grounds_on`].
    pub fn ground_on(&self, id: &str, day: Date) -> Option<&Ground> {
        self.grounds_on(day).find(|ground| ground.id == id)
    }

    /// Each ground in the version that speaks for the day; where none does, the one nearest before it, or else the
    /// first.
    pub fn grounds_on(&self, day: Date) -> impl Iterator<Item = &Ground> {
        speaking_on(&self.grounds, day, |ground| (&ground.id, ground.valid.from))
    }
}

/// Of versions that stand together by id, the earliest first, the one of each that speaks for the day; `key` gives the id
/// of a version and its first day.
pub(crate) fn speaking_on<T>(
    all: &[T],
    day: Date,
    key: impl Fn(&T) -> (&str, Date) + Copy,
) -> impl Iterator<Item = &T> {
    let same = all.chunk_by(move |one, other| key(one).0 == key(other).0);
    same.filter_map(move |versions| versions.iter().rev().find(|version| key(version).1 <= day).or(versions.first()))
}

/// A provision that can carry a measure. Identity as the Dutch state's machine-readable law writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// Law, article and paragraph in short, for example `pw-20-3`.
    pub id: String,
    /// The law's name.
    pub law: String,
    /// The law's number in the Basiswettenbestand, `BWBR` and seven digits.
    pub bwb: String,
    /// Article.
    pub article: String,
    /// Paragraph (lid); `None` where the article has none.
    pub paragraph: Option<String>,
    /// The days for which the files speak.
    pub valid: Period,
    /// What was read of it; `None` when it was written from memory (`checked: no`), and then no visitor meets it.
    pub read: Option<Reading>,
    /// After this day the reading is stale and says so.
    pub check_before: Date,
    /// What the provision lets or makes someone do.
    pub power: Power,
    /// Who decides, a key of the words (`college`).
    pub decides: String,
    /// Parts of life, keys of the words.
    pub domains: Vec<String>,
    /// Our paraphrase in Dutch, for a jurist; in a widget's book it is empty.
    pub paraphrase: String,
    /// Whom the provision speaks of; false means that it lies elsewhere.
    pub concerns: Condition,
    /// What must be so; false means that it is blocked.
    pub when: Condition,
    /// The open norms that a person must weigh once the conditions hold.
    pub weigh: Vec<OpenNorm>,
    /// Which other grounds stand before it.
    pub after: Vec<After>,
    /// The amount that belongs to it, an id of [`LawBook::amounts`].
    pub amount: Option<String>,
    /// Usual objections, keys of the words.
    pub objections: Vec<String>,
    /// Examples of measures that it can carry, keys of the words.
    pub measures: Vec<String>,
}

impl Ground {
    /// Whether it is a provision of the law of the land; otherwise of a municipality's own rule.
    fn is_national(&self) -> bool {
        self.bwb.starts_with("BWBR")
    }

    /// The article's place on wetten.overheid.nl, in the version that was read; for a municipality's own rule the page
    /// on which it was read.
    pub fn url(&self) -> String {
        let page = self.read.as_ref().and_then(|read| read.page.as_ref());
        if let Some(page) = page.filter(|_| !self.is_national()) {
            return page.clone();
        }
        format!("https://wetten.overheid.nl/{}/{}#Artikel{}", self.bwb, self.version(), self.article)
    }

    /// The standard reference (juriconnect 1.3) to the paragraph in the version that was read; a municipality's own rule
    /// has none, and its address stands in its place.
    pub fn juriconnect(&self) -> String {
        if !self.is_national() {
            return self.url();
        }
        let paragraph = self.paragraph.as_ref().map(|lid| format!("&lid={lid}")).unwrap_or_default();
        let day = self.version();
        format!("jci1.3:c:{}&artikel={}{paragraph}&z={day}&g={day}", self.bwb, self.article)
    }

    /// The version of the law that was read, or the first day for which the files speak.
    pub fn version(&self) -> Date {
        self.read.as_ref().map_or(self.valid.from, |read| read.version)
    }
}

/// What was read, so that it can be read again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The version of the law that was read.
    pub version: Date,
    /// The day of reading.
    pub on: Date,
    /// The page about it, where not the text of the law but a page was read.
    pub page: Option<String>,
}

/// What a provision lets or makes someone do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Power {
    /// Bound: where the conditions hold it is granted.
    Must,
    /// A power that may be used.
    May,
    /// A duty to weigh the circumstances.
    Weigh,
    /// An exception for hardship or urgent reasons.
    Hardship,
    /// A basis for working together or sharing data.
    Cooperation,
    /// How something is to be done.
    Procedure,
    /// A limit to what is possible.
    Limit,
}

impl Power {
    /// Its name in the files of rules and words.
    pub fn key(self) -> &'static str {
        match self {
            Power::Must => "must",
            Power::May => "may",
            Power::Weigh => "weigh",
            Power::Hardship => "hardship",
            Power::Cooperation => "cooperation",
            Power::Procedure => "procedure",
            Power::Limit => "limit",
        }
    }
}

/// A norm that the law leaves open, and who fills it in this case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenNorm {
    /// The norm, a key of the words (`urgent-reasons`).
    pub norm: String,
    /// Who weighs it, a key of the words.
    pub by: String,
}

/// Another ground that stands before this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct After {
    /// The id of the ground that stands before it.
    pub ground: String,
    /// In what way.
    pub kind: Precedence,
    /// Only in this case; [`Condition::ALWAYS`] where it is always so.
    pub only: Condition,
    /// Why, a key of the words.
    pub why: String,
}

/// In what way one ground stands before another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Precedence {
    /// It goes first (voorliggend): what it can carry, the other need not.
    GoesFirst,
    /// It excludes the other.
    Excludes,
}
