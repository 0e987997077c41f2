//! Grounds in short: what a professional reads of them, without the conditions. For programs that assess nothing.

use crate::date::Date;
use crate::ground::{Ground, LawBook, Power, speaking_on};
use serde::{Deserialize, Serialize};

/// Every ground of a law book in short.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroundCards(Vec<GroundCard>);

/// A ground in short; every field as in [`Ground`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroundCard {
    /// Law, article and paragraph in short.
    pub id: String,
    /// The law's name.
    pub law: String,
    /// Article.
    pub article: String,
    /// Paragraph (lid); `None` where the article has none.
    pub paragraph: Option<String>,
    /// The first day for which it speaks.
    pub from: Date,
    /// The version that was read.
    pub version: Date,
    /// After this day the reading is stale and says so.
    pub check_before: Date,
    /// What the provision lets or makes someone do.
    pub power: Power,
    /// Who decides, a key of the words.
    pub decides: String,
    /// Parts of life, keys of the words.
    pub domains: Vec<String>,
    /// The objections that are usual, keys of the words.
    pub objections: Vec<String>,
    /// Where it can be read.
    pub url: String,
}

impl GroundCards {
    /// The grounds of a book.
    pub fn of(book: &LawBook) -> GroundCards {
        GroundCards(book.grounds.iter().map(GroundCard::of).collect())
    }

    /// Each ground as [`LawBook::grounds_on`] gives it.
    pub fn grounds_on(&self, day: Date) -> impl Iterator<Item = &GroundCard> {
        speaking_on(&self.0, day, |card| (&card.id, card.from))
    }

    /// The ground with this id as [`LawBook::ground_on`] gives it.
    pub fn ground_on(&self, id: &str, day: Date) -> Option<&GroundCard> {
        self.grounds_on(day).find(|card| card.id == id)
    }
}

impl GroundCard {
    fn of(ground: &Ground) -> GroundCard {
        let Ground { id, law, article, paragraph, valid, check_before, power, decides, domains, objections, .. } =
            ground.clone();
        let (from, version, url) = (valid.from, ground.version(), ground.url());
        GroundCard {
            id,
            law,
            article,
            paragraph,
            from,
            version,
            check_before,
            power,
            decides,
            domains,
            objections,
            url,
        }
    }
}
