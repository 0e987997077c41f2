//! A list of someone's own prices in the place of ours, and how far it departs from them.

use crate::money::cents;
use crate::price::{Amount, Catalogue, Price};
use rust_decimal::{Decimal, RoundingStrategy};

/// One price of a list beside ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deviation {
    /// The price's id.
    pub id: String,
    /// What we give; `None` for a price that only the list has.
    pub ours: Option<Amount>,
    /// What the list gives.
    pub theirs: Amount,
    /// By how much theirs is more, in euro; `None` unless both give one amount.
    pub difference: Option<Decimal>,
    /// The same as a share of ours.
    pub share: Option<Decimal>,
}

impl Catalogue {
    /// The catalogue with other prices: in the place of the price with the same id, otherwise at the end.
    pub fn with_prices(mut self, prices: &[Price]) -> Catalogue {
        for own in prices {
            match self.prices.iter_mut().find(|price| price.id == own.id) {
                Some(price) => price.clone_from(own),
                None => self.prices.push(own.clone()),
            }
        }
        self
    }

    /// How far each of these prices departs from that of the catalogue.
    pub fn deviations(&self, prices: &[Price]) -> Vec<Deviation> {
        prices.iter().map(|theirs| deviation(self.price(&theirs.id), theirs)).collect()
    }
}

fn deviation(ours: Option<&Price>, theirs: &Price) -> Deviation {
    let amounts = ours.and_then(|ours| ours.amount.euro()).zip(theirs.amount.euro());
    let difference = amounts.map(|(ours, theirs)| cents(theirs - ours));
    let share = amounts.zip(difference).and_then(|((ours, _), difference)| difference.checked_div(ours));
    Deviation {
        id: theirs.id.clone(),
        ours: ours.map(|ours| ours.amount),
        theirs: theirs.amount,
        difference,
        share: share.map(|share| share.round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero)),
    }
}
