//! Days from the question to the first help.

use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// How long households waited, in days: how many for each number of days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeadTime(BTreeMap<u32, u64>);

impl LeadTime {
    pub(super) fn add(&mut self, days: Option<u32>) {
        if let Some(days) = days {
            *self.0.entry(days).or_default() += 1;
        }
    }

    /// Of how many households it is known.
    pub fn households(&self) -> u64 {
        self.0.values().sum()
    }

    /// So many in a hundred households waited this long or shorter (the nearest rank); `None` without households.
    pub fn percentile(&self, percent: u64) -> Option<u32> {
        let rank = (self.households() * percent).div_ceil(100).max(1);
        let mut passed = 0;
        self.0.iter().find_map(|(days, households)| {
            passed += households;
            (passed >= rank).then_some(*days)
        })
    }

    /// The mean; `None` without households.
    pub fn mean(&self) -> Option<Decimal> {
        let days: Decimal =
            self.0.iter().map(|(days, households)| Decimal::from(*days) * Decimal::from(*households)).sum();
        days.checked_div(Decimal::from(self.households()))
    }
}
