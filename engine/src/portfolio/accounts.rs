//! Sums for each payer and law.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::iter::Sum;
use std::ops::{Add, AddAssign};

/// What is saved and what is invested, in euro.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flow {
    /// Saved; negative where more is spent.
    pub saved: Decimal,
    /// Invested.
    pub invested: Decimal,
}

/// One payer under one law, or a sum of such.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// What was expected of all households with a sum, at today's value over the horizon of each.
    pub expected: Flow,
    /// What was expected of the households that also have realised figures.
    pub expected_of_compared: Flow,
    /// What came true in those until now, not discounted.
    pub realised: Flow,
}

/// The accounts, by payer and law.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Accounts(BTreeMap<String, BTreeMap<String, Account>>);

impl Accounts {
    /// The account of this payer and law, opened when it is named for the first time.
    pub(super) fn of(&mut self, payer: &str, law: &str) -> &mut Account {
        self.0.entry(payer.to_owned()).or_default().entry(law.to_owned()).or_default()
    }

    /// Each payer with its sum and with its laws, by name.
    pub fn payers(&self) -> impl Iterator<Item = (&str, Account, &BTreeMap<String, Account>)> {
        self.0.iter().map(|(payer, laws)| (&**payer, laws.values().copied().sum(), laws))
    }

    /// All together.
    pub fn total(&self) -> Account {
        self.payers().map(|(_, sum, _)| sum).sum()
    }
}

impl Flow {
    /// Saved minus invested.
    pub fn net(&self) -> Decimal {
        self.saved - self.invested
    }
}

impl AddAssign for Flow {
    fn add_assign(&mut self, other: Flow) {
        self.saved += other.saved;
        self.invested += other.invested;
    }
}

impl Add for Account {
    type Output = Account;

    fn add(mut self, other: Account) -> Account {
        self.expected += other.expected;
        self.expected_of_compared += other.expected_of_compared;
        self.realised += other.realised;
        self
    }
}

impl Sum for Account {
    fn sum<I: Iterator<Item = Account>>(accounts: I) -> Account {
        accounts.fold(Account::default(), Add::add)
    }
}
