//! What a program relies on in a municipality's part. The reader of its file sees to it; a browser gets that part compiled,
//! from a server that may not be ours, and asks here.

use crate::condition::{Bound, Condition, Test};
use crate::date::{Date, Period};
use crate::ground::Ground;
use crate::money::MAX_AMOUNT;
use crate::municipality::Municipality;
use crate::price::Amount;
use rust_decimal::Decimal;

impl Municipality {
    /// Whether every fact is one of so many, every amount one to reckon with, every day on the calendar, and every address
    /// that of a page.
    pub fn is_sound(&self, facts: usize) -> bool {
        let links = self.links.iter().map(|link| &link.url);
        let contacts = self.contacts.iter().filter_map(|contact| contact.url.as_ref());
        let mut amounts = self.amounts.iter().flat_map(|amount| &amount.versions);
        links.chain(contacts).all(|url| is_page(url))
            && self.mandates.iter().all(|mandate| mandate.up_to.is_none_or(is_amount))
            && self.prices.iter().all(|price| {
                let range = price.range.map(|range| [range.low, range.high]);
                is_page(&price.url)
                    && amounts_of(price.amount).into_iter().chain(range.into_iter().flatten()).all(is_amount)
            })
            && amounts.all(|version| {
                is_amount(version.euro)
                    && version.url.as_ref().is_none_or(|url| is_page(url))
                    && is_period(version.valid)
                    && version.check_before.exists()
            })
            && self.grounds.iter().all(|ground| is_ground(ground, facts))
    }
}

fn is_ground(ground: &Ground, facts: usize) -> bool {
    let read = ground.read.as_ref().is_none_or(|read| {
        read.version.exists() && read.on.exists() && read.page.as_ref().is_none_or(|page| is_page(page))
    });
    let only = ground.after.iter().map(|after| &after.only);
    read && is_period(ground.valid)
        && ground.check_before.exists()
        && only.chain([&ground.concerns, &ground.when]).all(|condition| is_condition(condition, facts))
}

fn is_condition(condition: &Condition, facts: usize) -> bool {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().all(|part| is_condition(part, facts)),
        Condition::Not(part) | Condition::Members(_, part) => is_condition(part, facts),
        Condition::Fact(fact, test) => usize::from(fact.0) < facts && is_test(test),
    }
}

fn is_test(test: &Test) -> bool {
    let Test::Between(low, high) = test else { return true };
    [low, high].into_iter().flatten().all(|bound| !matches!(bound, Bound::Day(day) if !day.exists()))
}

fn amounts_of(amount: Amount) -> Vec<Decimal> {
    match amount {
        Amount::Euro(euro) => vec![euro],
        Amount::Between(low, high) => vec![low, high],
        Amount::Unpriced => Vec::new(),
    }
}

fn is_amount(euro: Decimal) -> bool {
    (Decimal::ZERO..=MAX_AMOUNT).contains(&euro)
}

fn is_period(period: Period) -> bool {
    period.from.exists() && period.to.is_none_or(Date::exists)
}

/// An address that leads to a page and runs nothing.
fn is_page(url: &str) -> bool {
    url.starts_with("https://")
}
