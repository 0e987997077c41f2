//! The provisions around a household, as rows that someone fills in.

use maatwerk_engine::Provision;
use maatwerk_words::{Lang, around as words};

/// A column that is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// What is provided.
    What,
    /// Under which law.
    Law,
    /// By whom.
    Organisation,
    /// With whom the household deals, by role.
    Contact,
    /// What work it is.
    Task,
}

impl Column {
    /// All, in the order in which they stand.
    pub const ALL: [Column; 5] = [Column::What, Column::Law, Column::Organisation, Column::Contact, Column::Task];

    /// Its part of an id.
    pub fn key(self) -> &'static str {
        match self {
            Column::What => "what",
            Column::Law => "law",
            Column::Organisation => "organisation",
            Column::Contact => "contact",
            Column::Task => "task",
        }
    }

    /// What stands in it.
    pub fn of(self, provision: &Provision) -> &str {
        match self {
            Column::What => &provision.what,
            Column::Law => &provision.law,
            Column::Organisation => &provision.organisation,
            Column::Contact => provision.contact.as_deref().unwrap_or_default(),
            Column::Task => provision.task.as_deref().unwrap_or_default(),
        }
    }

    /// Writes in it.
    pub fn write(self, provision: &mut Provision, text: String) {
        match self {
            Column::What => provision.what = text,
            Column::Law => provision.law = text,
            Column::Organisation => provision.organisation = text,
            Column::Contact => provision.contact = Some(text).filter(|text| !text.is_empty()),
            Column::Task => provision.task = Some(text).filter(|text| !text.is_empty()),
        }
    }
}

/// Whether nothing was filled in.
pub fn is_empty(provision: &Provision) -> bool {
    Column::ALL.iter().all(|column| column.of(provision).trim().is_empty())
}

/// An example to fill in at once: invented organisations, roles instead of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Example {
    /// A family with debts and help for a child.
    Family,
    /// A young person without a home of their own.
    Young,
}

impl Example {
    /// Its rows. Each row is one text with bars between what, law, organisation, role, intake (`+` or `-`) and task.
    pub fn rows(self, lang: Lang) -> Vec<Provision> {
        let rows: &[fn(Lang) -> &'static str] = match self {
            Example::Family => &[
                words::family_1,
                words::family_2,
                words::family_3,
                words::family_4,
                words::family_5,
                words::family_6,
                words::family_7,
            ],
            Example::Young => &[words::young_1, words::young_2, words::young_3, words::young_4, words::young_5],
        };
        rows.iter().map(|row| provision(row(lang))).collect()
    }
}

fn provision(row: &str) -> Provision {
    let mut cells = row.split('|').map(|cell| cell.trim().to_owned());
    let mut next = || cells.next().unwrap_or_default();
    let filled = |text: String| Some(text).filter(|text| !text.is_empty());
    Provision {
        what: next(),
        law: next(),
        organisation: next(),
        contact: filled(next()),
        intake: next() == "+",
        task: filled(next()),
        ..Provision::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use maatwerk_engine::{Moment, stacking};

    #[test]
    fn the_examples_of_who_stands_around_are_whole_in_both_languages() {
        for lang in Lang::ALL {
            for (example, provisions, doubled) in [(Example::Family, 7, 2), (Example::Young, 5, 1)] {
                let rows = example.rows(lang);
                let found = stacking(&rows, Moment::Now);
                assert_eq!((found.provisions, found.doubled.len()), (provisions, doubled), "{lang:?} {example:?}");
                assert!(rows.iter().all(|row| Column::ALL.iter().all(|column| !column.of(row).is_empty())), "{lang:?}");
            }
        }
        assert!(is_empty(&Provision::default()));
    }
}
