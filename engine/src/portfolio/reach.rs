//! How many households stand behind each sum: one over few could point at somebody.

use std::collections::{BTreeMap, BTreeSet};

/// A payer, and one of its laws or all of them.
type Behind = (String, Option<String>);

/// A sum of a payer and a law that can point at somebody by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sum {
    ExpectedSaving,
    ExpectedInvestment,
    RealisedSaving,
    RealisedInvestment,
}

/// Of how many households each sum of a payer, and of each of its laws, is made up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach(BTreeMap<Behind, BTreeMap<Sum, u64>>);

impl Reach {
    /// Counts one household, once for each sum that it plays a part in.
    pub(super) fn add<'a>(&mut self, parts: impl Iterator<Item = (&'a str, &'a str, Sum)>) {
        let whole = |payer: &str| (payer.to_owned(), None);
        let parts: BTreeSet<(Behind, Sum)> = parts
            .flat_map(|(payer, law, sum)| [(whole(payer), sum), ((payer.to_owned(), Some(law.to_owned())), sum)])
            .collect();
        for (part, sum) in parts {
            *self.0.entry(part).or_default().entry(sum).or_default() += 1;
        }
    }

    /// The payers with the number of households behind the least of their sums that is not nothing.
    pub(super) fn payers(&self) -> impl Iterator<Item = (&str, u64)> {
        let whole = self.0.iter().filter(|((_, law), _)| law.is_none());
        whole.map(|((payer, _), sums)| (&**payer, least(sums)))
    }

    /// The laws of a payer with the number of households behind the least of their sums that is not nothing.
    pub(super) fn laws(&self, payer: &str) -> impl Iterator<Item = (&str, u64)> {
        let of_payer = self.0.iter().filter(move |((one, _), _)| one == payer);
        of_payer.filter_map(|((_, law), sums)| Some((law.as_deref()?, least(sums))))
    }
}

fn least(sums: &BTreeMap<Sum, u64>) -> u64 {
    sums.values().copied().min().unwrap_or_default()
}
