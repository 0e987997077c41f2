//! A municipality: what is its own beside the law of the land.
//!
//! It adds and never takes away: its grounds and amounts have ids of their own, so that nothing it writes replaces
//! national law.

use crate::dated_amount::DatedAmount;
use crate::ground::{Ground, LawBook};
use crate::ground_card::GroundCard;
use crate::price::{Catalogue, Price};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A text in each language, in the order in which the words stand (Dutch, English).
pub type Texts = [String; 2];

/// What one municipality brings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Municipality {
    /// `GM` and four digits, as Statistics Netherlands numbers it.
    pub code: String,
    /// Its name, without "gemeente".
    pub name: String,
    /// Whom to call; at least one of them for everything.
    pub contacts: Vec<Contact>,
    /// Who may decide what, with which money.
    pub mandates: Vec<Mandate>,
    /// Its own rules and pages.
    pub links: Vec<Link>,
    /// Its own grounds; ids begin with [`Municipality::prefix`].
    pub grounds: Vec<Ground>,
    /// The words for each of its grounds.
    pub ground_words: Vec<GroundWords>,
    /// The amounts that it sets; ids begin with [`Municipality::prefix`].
    pub amounts: Vec<DatedAmount>,
    /// What it pays itself: a price with the id of one in the catalogue stands in its place.
    pub prices: Vec<Price>,
    /// Words for ids: names of its own, and the few of ours that it calls otherwise.
    pub words: Vec<(String, Texts)>,
}

/// A person, team or desk to call.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// For which parts of life, keys of the words; empty for all of them.
    pub for_domains: Vec<String>,
    /// Name of the person, team or desk.
    pub name: Texts,
    /// Telephone number, as people write it.
    pub phone: String,
    /// When someone is there.
    pub hours: Option<Texts>,
    /// A page with more ways.
    pub url: Option<String>,
}

/// Who may decide on a ground, up to what amount, from which budget.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mandate {
    /// Whose power it is, a decider of the grounds (`college`); what another decides is not its to give.
    pub of: String,
    /// For these grounds; where it names neither grounds nor domains it is for all of them.
    pub grounds: Vec<String>,
    /// For the grounds of these parts of life.
    pub domains: Vec<String>,
    /// Who decides.
    pub role: Texts,
    /// The most that this role may decide on, in euro; `None` for any amount.
    #[serde(with = "crate::decimal_parts::maybe")]
    pub up_to: Option<Decimal>,
    /// Which budget pays.
    pub budget: Option<Texts>,
}

/// A page of the municipality.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What it is called.
    pub title: Texts,
    /// Its address.
    pub url: String,
    /// The grounds that it is about; empty when it is about all.
    pub grounds: Vec<String>,
}

/// The words for a ground of the municipality's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroundWords {
    /// The ground's id.
    pub ground: String,
    /// Its name for a resident.
    pub title: Texts,
    /// What it is, for a resident.
    pub resident: Texts,
    /// What a resident can say.
    pub ask: Texts,
    /// What a professional needs to know.
    pub professional: Texts,
}

impl Municipality {
    /// What every id of its own begins with: `gm0344-`.
    pub fn prefix(&self) -> String {
        format!("{}-", self.code.to_ascii_lowercase())
    }

    /// Whether it does not exist: the example that comes with the program.
    pub fn is_fictional(&self) -> bool {
        self.code == "GM0000"
    }

    /// The contact for these parts of life, the first of them first; otherwise the one for everything.
    pub fn contact_for(&self, domains: &[String]) -> Option<&Contact> {
        let of = |domain: &String| self.contacts.iter().find(|contact| contact.for_domains.contains(domain));
        domains.iter().find_map(of).or_else(|| self.contacts.iter().find(|contact| contact.for_domains.is_empty()))
    }

    /// The mandate for so much euro on this ground: one for the ground itself before one for its parts of life before
    /// one for everything, and of these the lowest that reaches. `None` when nobody here may decide it.
    pub fn mandate_for(&self, ground: &Ground, amount: Decimal) -> Option<&Mandate> {
        self.mandate(amount, |mandate| mandate.nearness(&ground.id, &ground.decides, &ground.domains))
    }

    /// The same for a ground in short.
    pub fn mandate_for_card(&self, card: &GroundCard, amount: Decimal) -> Option<&Mandate> {
        self.mandate(amount, |mandate| mandate.nearness(&card.id, &card.decides, &card.domains))
    }

    fn mandate(&self, amount: Decimal, nearness_of: impl Fn(&Mandate) -> Option<u8>) -> Option<&Mandate> {
        let reaches = |mandate: &&Mandate| mandate.up_to.is_none_or(|limit| amount <= limit);
        // An amount without a limit is higher than every limit.
        let height = |mandate: &&Mandate| (mandate.up_to.is_none(), mandate.up_to);
        (0..3).find_map(|nearness| {
            let near = self.mandates.iter().filter(|mandate| nearness_of(mandate) == Some(nearness));
            near.filter(reaches).min_by_key(height)
        })
    }

    /// Its pages about the ground, those about everything last.
    pub fn links_for<'a>(&'a self, ground: &'a str) -> impl Iterator<Item = &'a Link> {
        let about = self.links.iter().filter(move |link| link.grounds.iter().any(|id| id == ground));
        about.chain(self.links.iter().filter(|link| link.grounds.is_empty()))
    }

    /// Its words for an id, if it has any.
    pub fn word(&self, id: &str) -> Option<&Texts> {
        self.words.iter().find(|(known, _)| known == id).map(|(_, words)| words)
    }

    /// The words for one of its grounds.
    pub fn words_of(&self, ground: &str) -> Option<&GroundWords> {
        self.ground_words.iter().find(|words| words.ground == ground)
    }
}

impl Mandate {
    /// How near it comes to the ground: 0 names it, 1 names a part of life, 2 is for everything.
    fn nearness(&self, id: &str, decides: &str, domains: &[String]) -> Option<u8> {
        if self.of != decides {
            None
        } else if self.grounds.iter().any(|ground| ground == id) {
            Some(0)
        } else if self.domains.iter().any(|domain| domains.contains(domain)) {
            Some(1)
        } else {
            (self.grounds.is_empty() && self.domains.is_empty()).then_some(2)
        }
    }
}

impl LawBook {
    /// The book with a municipality's own grounds and amounts behind those of the law.
    pub fn with(mut self, municipality: &Municipality) -> LawBook {
        self.amounts.extend_from_slice(&municipality.amounts);
        self.grounds.extend_from_slice(&municipality.grounds);
        self
    }
}

impl Catalogue {
    /// The catalogue with a municipality's own prices: in the place of the price with the same id, otherwise at the end.
    pub fn with(self, municipality: &Municipality) -> Catalogue {
        self.with_prices(&municipality.prices)
    }
}
