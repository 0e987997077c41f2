//! Grounds: provisions of a law that can carry a measure.

use crate::condition::Condition;
use crate::date::{Date, Period};
use crate::fact::{Fact, FactId};
use serde::{Deserialize, Serialize};

/// Everything the files say about the law: what may be asked, and which grounds there are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LawBook {
    /// The facts; a [`FactId`] is a place in this list.
    pub facts: Vec<Fact>,
    /// The grounds; every ground that goes before another stands before it.
    pub grounds: Vec<Ground>,
}

impl LawBook {
    /// The book as visitors meet it: without the grounds that were written from memory.
    pub fn as_read(mut self) -> LawBook {
        self.grounds.retain(|ground| ground.read.status != ReadingStatus::Memory);
        self
    }

    /// The fact with this id. Ids come from this book's own reader, so the place exists.
    pub fn fact(&self, id: FactId) -> &Fact {
        &self.facts[id.0 as usize]
    }

    /// The fact with this name.
    pub fn fact_named(&self, name: &str) -> Option<FactId> {
        self.facts.iter().position(|fact| fact.name == name).map(|place| FactId(place as u16))
    }

    /// The ground with this id.
    pub fn ground(&self, id: &str) -> Option<&Ground> {
        self.grounds.iter().find(|ground| ground.id == id)
    }
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
    /// How far the text was checked.
    pub read: Reading,
    /// After this day the reading is stale and says so.
    pub check_before: Date,
    /// What the provision lets or makes someone do.
    pub power: Power,
    /// Who decides, a key of the words (`college`).
    pub decides: String,
    /// Parts of life, keys of the words.
    pub domains: Vec<String>,
    /// Our paraphrase in Dutch, for a jurist; visitors read the words folders.
    pub paraphrase: String,
    /// Whom the provision speaks of; false means that it lies elsewhere.
    pub concerns: Condition,
    /// What must be so; false means that it is blocked.
    pub when: Condition,
    /// The open norms that a person must weigh once the conditions hold.
    pub weigh: Vec<OpenNorm>,
    /// What goes first.
    pub after: Vec<After>,
    /// The amount that belongs to it, an id of [`Catalogue::amounts`](crate::Catalogue::amounts).
    pub amount: Option<String>,
    /// Usual objections, keys of the words.
    pub objections: Vec<String>,
}

impl Ground {
    /// The article's place on wetten.overheid.nl, in the version that was read.
    pub fn url(&self) -> String {
        format!("https://wetten.overheid.nl/{}/{}#Artikel{}", self.bwb, self.read.version, self.article)
    }

    /// The standard reference (juriconnect 1.3) to the paragraph in the version that was read.
    pub fn juriconnect(&self) -> String {
        let paragraph = self.paragraph.as_ref().map(|lid| format!("&lid={lid}")).unwrap_or_default();
        let day = self.read.version;
        format!("jci1.3:c:{}&artikel={}{paragraph}&z={day}&g={day}", self.bwb, self.article)
    }
}

/// How far a text was checked, by whom it can be checked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The version of the law that was read.
    pub version: Date,
    /// The day of reading.
    pub on: Date,
    /// What was read.
    pub status: ReadingStatus,
}

/// What was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReadingStatus {
    /// The text of the law.
    Text,
    /// A page about it.
    Page,
    /// Nothing: from memory. Never shown to a visitor.
    Memory,
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

/// Another ground that goes first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct After {
    /// The id of the ground that goes first.
    pub ground: String,
    /// Only in this case; an empty "all" is always.
    pub only: Condition,
}
