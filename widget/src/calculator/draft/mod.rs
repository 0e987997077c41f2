//! What the professional has typed and chosen so far, exactly as typed.

use crate::format::decimal;
use maatwerk_engine::{Catalogue, Price};
use maatwerk_words::Lang;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// A field that can be typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FieldId {
    /// The row it belongs to; [`FieldId::NO_ROW`] for an assumption.
    pub row: u32,
    /// Which field of the row.
    pub name: FieldName,
}

impl FieldId {
    /// The row of what belongs to no row.
    pub const NO_ROW: u32 = 0;

    /// A field of a row.
    pub fn of(row: u32, name: FieldName) -> FieldId {
        FieldId { row, name }
    }

    /// A field of the assumptions.
    pub fn assumption(name: FieldName) -> FieldId {
        FieldId { row: FieldId::NO_ROW, name }
    }

    /// Its id in the page; unique within the shadow root.
    pub fn html_id(self) -> String {
        format!("{}-{}", self.name.key(), self.row)
    }
}

/// The fields that can be typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FieldName {
    /// What a line or measure is.
    What,
    /// Euro a unit, or euro for a measure.
    Amount,
    /// Units a year when muddling on.
    MuddlingOn,
    /// Units a year when breaking through.
    BreakingThrough,
    /// Chance of success.
    Success,
    /// What is taken off every saving.
    Margin,
    /// Discount rate.
    Discount,
}

impl FieldName {
    fn key(self) -> &'static str {
        match self {
            FieldName::What => "what",
            FieldName::Amount => "amount",
            FieldName::MuddlingOn => "muddling-on",
            FieldName::BreakingThrough => "breaking-through",
            FieldName::Success => "success",
            FieldName::Margin => "margin",
            FieldName::Discount => "discount",
        }
    }
}

/// Who pays under which law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// A payer's id.
    pub payer: String,
    /// A law.
    pub law: String,
}

impl Account {
    fn of_municipality(law: &str) -> Account {
        Account { payer: "gemeente".to_owned(), law: law.to_owned() }
    }
}

/// A line of help; what is typed in it stands in [`Draft::typed`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineRow {
    /// Its row.
    pub row: u32,
    /// The price it came from; `None` for a line of one's own.
    pub price: Option<String>,
    /// Who pays under which law.
    pub account: Account,
}

/// A measure; what is typed in it stands in [`Draft::typed`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureRow {
    /// Its row.
    pub row: u32,
    /// Who pays under which law.
    pub account: Account,
    /// The ground that carries it.
    pub ground: Option<String>,
    /// Paid in twelve parts instead of all at once.
    pub monthly: bool,
}

/// A row that was taken away, with everything that it takes to put it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Where it stood in its list.
    pub place: usize,
    /// What it is.
    pub entry: Entry,
    typed: BTreeMap<FieldId, String>,
}

/// A row of either list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A line.
    Line(LineRow),
    /// A measure.
    Measure(MeasureRow),
}

impl Entry {
    /// Its row.
    pub fn row(&self) -> u32 {
        match self {
            Entry::Line(line) => line.row,
            Entry::Measure(measure) => measure.row,
        }
    }
}

/// Everything typed and chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What runs.
    pub lines: Vec<LineRow>,
    /// What breaking through asks.
    pub measures: Vec<MeasureRow>,
    /// Years that count.
    pub horizon: usize,
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
        let standard = maatwerk_engine::Assumptions::default();
        let mut draft = Draft {
            lines: Vec::new(),
            measures: Vec::new(),
            horizon: standard.horizon,
            left: BTreeSet::new(),
            typed: BTreeMap::new(),
            last_row: FieldId::NO_ROW,
        };
        let percent = |share: Decimal| decimal(lang, (share * Decimal::ONE_HUNDRED).normalize());
        draft.write(FieldId::assumption(FieldName::Success), percent(standard.success));
        draft.write(FieldId::assumption(FieldName::Margin), percent(Decimal::ONE - standard.optimism.own));
        draft.write(FieldId::assumption(FieldName::Discount), percent(standard.discount));
        draft.add_own_line();
        draft.add_measure();
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
        let row = self.new_row();
        for (name, typed) in OWN_LINE {
            self.write(FieldId::of(row, name), typed.to_owned());
        }
        self.lines.push(LineRow { row, price: None, account: Account::of_municipality("Jeugdwet") });
        FieldId::of(row, FieldName::What)
    }

    /// Adds a line from the catalogue; gives the field to go on in. A claim (grade D) is never filled in for the
    /// professional.
    pub fn add_price(&mut self, lang: Lang, price: &Price) -> FieldId {
        let row = self.new_row();
        let amount = price.default_amount();
        if let Some(euro) = amount {
            self.write(FieldId::of(row, FieldName::Amount), decimal(lang, euro));
        }
        self.write(FieldId::of(row, FieldName::BreakingThrough), "0".to_owned());
        let account = Account { payer: price.payer.clone(), law: price.law.clone() };
        let line = LineRow { row, price: Some(price.id.clone()), account };
        // The empty line of the first screen makes room.
        let untouched =
            self.lines.iter().find(|line| line.price.is_none() && self.is_untouched(line.row)).map(|line| line.row);
        if let Some(row) = untouched {
            self.take(row);
        }
        self.lines.push(line);
        FieldId::of(row, if amount.is_some() { FieldName::MuddlingOn } else { FieldName::Amount })
    }

    /// Adds a measure; gives the field to go on in.
    pub fn add_measure(&mut self) -> FieldId {
        let row = self.new_row();
        let account = Account::of_municipality("Participatiewet");
        self.measures.push(MeasureRow { row, account, ground: None, monthly: false });
        FieldId::of(row, FieldName::What)
    }

    /// Who pays for a line or measure, to be chosen anew.
    pub fn account_mut(&mut self, row: u32) -> Option<&mut Account> {
        let line = self.lines.iter_mut().find(|line| line.row == row).map(|line| &mut line.account);
        line.or(self.measures.iter_mut().find(|measure| measure.row == row).map(|measure| &mut measure.account))
    }

    /// A measure, to be chosen anew.
    pub fn measure_mut(&mut self, row: u32) -> Option<&mut MeasureRow> {
        self.measures.iter_mut().find(|measure| measure.row == row)
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
