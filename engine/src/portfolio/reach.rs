//! How many households stand behind each sum: one over few could point at somebody.

use std::collections::{BTreeMap, BTreeSet};

/// A payer, and one of its laws or all of them.
type Behind = (String, Option<String>);

/// Of how many households something is both expected and realised, for each payer and for each of its laws.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach(BTreeMap<Behind, u64>);

impl Reach {
    /// Counts one household, once for each payer and law that plays a part in it.
    pub(super) fn add<'a>(&mut self, parts: impl Iterator<Item = (&'a str, &'a str)>) {
        let whole = |payer: &str| (payer.to_owned(), None);
        let parts: BTreeSet<Behind> =
            parts.flat_map(|(payer, law)| [whole(payer), (payer.to_owned(), Some(law.to_owned()))]).collect();
        for part in parts {
            *self.0.entry(part).or_default() += 1;
        }
    }

    /// The payers with the number of their households.
    pub(super) fn payers(&self) -> impl Iterator<Item = (&str, u64)> {
        self.0.iter().filter(|((_, law), _)| law.is_none()).map(|((payer, _), households)| (&**payer, *households))
    }

    /// The laws of a payer with the number of their households.
    pub(super) fn laws(&self, payer: &str) -> impl Iterator<Item = (&str, u64)> {
        let of_payer = self.0.iter().filter(move |((one, _), _)| one == payer);
        of_payer.filter_map(|((_, law), households)| Some((law.as_deref()?, *households)))
    }
}
