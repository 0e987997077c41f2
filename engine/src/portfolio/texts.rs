//! Texts that were written in many plans, counted.

use crate::stacking::plain;
use std::collections::{BTreeMap, BTreeSet};

/// In how many households a text stands. Capitals and space around a text make no difference.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts(BTreeMap<String, Text>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Text {
    /// Of all ways in which it was written the first in the alphabet, so that the order of the files makes no difference.
    written: String,
    households: u64,
}

impl Texts {
    /// Counts the texts of one household, each once.
    pub(super) fn add<'a>(&mut self, texts: impl Iterator<Item = &'a str>) {
        let mut seen = BTreeSet::new();
        for written in texts.map(str::trim).filter(|text| !text.is_empty()) {
            let key = plain(written);
            let is_new = seen.insert(key.clone());
            let text = self.0.entry(key).or_insert_with(|| Text { written: written.to_owned(), households: 0 });
            text.households += u64::from(is_new);
            if written < &*text.written {
                text.written = written.to_owned();
            }
        }
    }

    /// Each text with the number of its households, the most frequent first.
    pub fn most_frequent(&self) -> Vec<(&str, u64)> {
        let mut all: Vec<(&str, u64)> = self.0.values().map(|text| (&*text.written, text.households)).collect();
        // Stable: among equals the alphabet stays.
        all.sort_by_key(|(_, households)| std::cmp::Reverse(*households));
        all
    }

    /// How many there are over all households.
    pub fn count(&self) -> u64 {
        self.0.values().map(|text| text.households).sum()
    }
}
