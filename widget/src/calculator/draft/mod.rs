//! What the professional has typed and chosen so far, exactly as typed.

mod field;
mod row;

pub use field::{FieldId, FieldName};
pub use row::{Account, Choice, Entry, LineRow, MeasureRow};

use crate::format::decimal;
use crate::reading;
use maatwerk_engine::{Catalogue, LineKind, Price, Timing};
use maatwerk_words::Lang;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// A row that was taken away, with everything that it takes to put it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Where it stood in its list.
    pub place: usize,
    /// What it is.
    pub entry: Entry,
    typed: BTreeMap<FieldId, String>,
}

/// Everything typed and chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What runs, and what may happen.
    pub lines: Vec<LineRow>,
    /// What breaking through asks.
    pub measures: Vec<MeasureRow>,
    /// Years that count.
    pub horizon: usize,
    /// The year whose price level prices are brought to.
    pub price_level: Option<u16>,
    /// The fields that were left, so that what is wrong in them may be said.
    pub left: BTreeSet<FieldId>,
    typed: BTreeMap<FieldId, String>,
    last_row: u32,
}

/// What stands in a new line of one's own.
const OWN_LINE: [(FieldName, &str); 4] =
    [(FieldName::What, ""), (FieldName::Amount, ""), (FieldName::MuddlingOn, "1"), (FieldName::BreakingThrough, "0")];

impl Draft {
    /// An empty line of one's own and an empty measure, so that the first thing to do is to type.
    pub fn new(lang: Lang) -> Draft {
        let mut draft = Draft::blank(lang);
        draft.add_own_line();
        draft.add_measure();
        draft
    }

    /// No rows; everything assumed as usual.
    pub fn blank(lang: Lang) -> Draft {
        let standard = maatwerk_engine::Assumptions::default();
        let mut draft = Draft {
            lines: Vec::new(),
            measures: Vec::new(),
            horizon: standard.horizon,
            price_level: standard.price_level,
            left: BTreeSet::new(),
            typed: BTreeMap::new(),
            last_row: FieldId::NO_ROW,
        };
        for (name, share) in [
            (FieldName::Success, standard.success),
            (FieldName::Margin, Decimal::ONE - standard.optimism.own),
            (FieldName::Deadweight, standard.deadweight),
            (FieldName::Uplift, standard.investment_uplift - Decimal::ONE),
            (FieldName::Discount, standard.discount),
        ] {
            draft.write(FieldId::assumption(name), percent(lang, share));
        }
        draft
    }

    /// What was typed in a field.
    pub fn typed(&self, field: FieldId) -> &str {
        self.typed.get(&field).map_or("", String::as_str)
    }

    /// Notes what is typed in a field.
    pub fn write(&mut self, field: FieldId, text: String) {
        self.typed.insert(field, text);
    }

    /// Adds a line of one's own; gives the field to go on in.
    pub fn add_own_line(&mut self) -> FieldId {
        let row = self.add_line(None, Account::of_municipality("Jeugdwet"), LineKind::Running);
        for (name, typed) in OWN_LINE {
            self.write(FieldId::of(row, name), typed.to_owned());
        }
        FieldId::of(row, FieldName::What)
    }

    /// Adds a line in which nothing is typed yet; gives its row.
    pub fn add_line(&mut self, price: Option<String>, account: Account, kind: LineKind) -> u32 {
        let row = self.new_row();
        self.lines.push(LineRow { row, price, account, kind, transfer: false });
        row
    }

    /// Adds a line from the catalogue; gives the field to go on in. A claim (grade D) is never filled in for the
    /// professional.
    pub fn add_price(&mut self, lang: Lang, price: &Price) -> FieldId {
        // The empty line of the first screen makes room.
        let untouched =
            self.lines.iter().find(|line| line.price.is_none() && self.is_untouched(line.row)).map(|line| line.row);
        if let Some(row) = untouched {
            self.take(row);
        }
        let account = Account { payer: price.payer.clone(), law: price.law.clone() };
        let row = self.add_line(Some(price.id.clone()), account, LineKind::Running);
        let amount = price.default_amount();
        if let Some(euro) = amount {
            self.write(FieldId::of(row, FieldName::Amount), decimal(lang, euro));
        }
        self.write(FieldId::of(row, FieldName::BreakingThrough), "0".to_owned());
        FieldId::of(row, if amount.is_some() { FieldName::MuddlingOn } else { FieldName::Amount })
    }

    /// Puts the amounts of a new list where those of the old one stand; what was typed otherwise stays.
    pub fn reprice(&mut self, lang: Lang, old: &Catalogue, new: &Catalogue) {
        let priced = self.lines.iter().map(|line| (line.row, line.price.clone()));
        let priced: Vec<_> =
            priced.chain(self.measures.iter().map(|measure| (measure.row, measure.price.clone()))).collect();
        for (row, price) in priced {
            let field = FieldId::of(row, FieldName::Amount);
            let listed = |catalogue: &Catalogue| catalogue.price(price.as_deref()?)?.default_amount();
            if let (Some(before), Some(amount)) = (listed(old), listed(new))
                && reading::amount(self.typed(field)) == Ok(before)
            {
                self.write(field, decimal(lang, amount));
            }
        }
    }

    /// Adds a measure; gives the field to go on in.
    pub fn add_measure(&mut self) -> FieldId {
        let row = self.new_row();
        let account = Account::of_municipality("Participatiewet");
        self.measures.push(MeasureRow {
            row,
            price: None,
            norm: None,
            account,
            ground: None,
            timing: Timing::START,
            transfer: false,
            decision: None,
        });
        FieldId::of(row, FieldName::What)
    }

    /// Chooses something in a row.
    pub fn choose(&mut self, row: u32, choice: Choice) {
        if let Some(line) = self.lines.iter_mut().find(|line| line.row == row) {
            line.choose(choice);
        } else if let Some(measure) = self.measures.iter_mut().find(|measure| measure.row == row) {
            measure.choose(choice);
        }
    }

    /// Notes the price or the amount of a law that a measure is reckoned with.
    pub fn come_from(&mut self, row: u32, price: Option<String>, norm: Option<String>) {
        if let Some(measure) = self.measures.iter_mut().find(|measure| measure.row == row) {
            (measure.price, measure.norm) = (price, norm);
        }
    }

    /// Takes a line or measure away.
    pub fn take(&mut self, row: u32) -> Option<Taken> {
        let line = self.lines.iter().position(|line| line.row == row);
        let measure = self.measures.iter().position(|measure| measure.row == row);
        let (place, entry) = match (line, measure) {
            (Some(place), _) => (place, Entry::Line(self.lines.remove(place))),
            (None, Some(place)) => (place, Entry::Measure(self.measures.remove(place))),
            (None, None) => return None,
        };
        let (typed, rest) = std::mem::take(&mut self.typed).into_iter().partition(|(field, _)| field.row == row);
        self.typed = rest;
        self.left.retain(|field| field.row != row);
        Some(Taken { place, entry, typed })
    }

    /// Puts a line or measure back where it stood; whatever was typed elsewhere since stays.
    pub fn put_back(&mut self, taken: Taken) {
        self.typed.extend(taken.typed);
        match taken.entry {
            Entry::Line(line) => self.lines.insert(taken.place.min(self.lines.len()), line),
            Entry::Measure(measure) => self.measures.insert(taken.place.min(self.measures.len()), measure),
        }
    }

    /// A price of these lines that overlaps with the one given, if there is one.
    pub fn overlap<'a>(&'a self, catalogue: &Catalogue, price: &str) -> Option<&'a str> {
        self.lines.iter().filter_map(|line| line.price.as_deref()).find(|other| catalogue.overlap(other, price))
    }

    fn is_untouched(&self, row: u32) -> bool {
        OWN_LINE.iter().all(|(name, typed)| self.typed(FieldId::of(row, *name)) == *typed)
    }

    fn new_row(&mut self) -> u32 {
        self.last_row += 1;
        self.last_row
    }
}

/// A share as a percentage to type in: `2,25`.
pub fn percent(lang: Lang, share: Decimal) -> String {
    decimal(lang, (share * Decimal::ONE_HUNDRED).normalize())
}
