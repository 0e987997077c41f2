//! The rows of a draft: what was chosen in each. What was typed in them stands in [`super::Draft::typed`].

use maatwerk_engine::{Decision, LineKind, Timing};

/// Who pays under which law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// A payer's id.
    pub payer: String,
    /// A law.
    pub law: String,
}

impl Account {
    pub(super) fn of_municipality(law: &str) -> Account {
        Account { payer: "gemeente".to_owned(), law: law.to_owned() }
    }
}

/// A line of help, or an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineRow {
    /// Its row.
    pub row: u32,
    /// The price it came from; `None` for a line of one's own.
    pub price: Option<String>,
    /// Who pays under which law.
    pub account: Account,
    /// Whether it runs, or may happen.
    pub kind: LineKind,
    /// Whether it is income support.
    pub transfer: bool,
}

/// A measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureRow {
    /// Its row.
    pub row: u32,
    /// The price it came from, if any.
    pub price: Option<String>,
    /// The amount of a law that it is paid by, if any.
    pub norm: Option<String>,
    /// Who pays under which law.
    pub account: Account,
    /// The ground that carries it.
    pub ground: Option<String>,
    /// When it is paid.
    pub timing: Timing,
    /// Whether it is income support.
    pub transfer: bool,
    /// How far the decision is.
    pub decision: Option<Decision>,
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

/// Something chosen in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Who pays.
    Payer(String),
    /// Under which law.
    Law(String),
    /// Whether a line runs or may happen.
    Kind(LineKind),
    /// Whether it is income support.
    Transfer(bool),
    /// The ground of a measure.
    Ground(Option<String>),
    /// When a measure is paid.
    Timing(Timing),
    /// How far the decision is.
    Decision(Option<Decision>),
}

impl LineRow {
    pub(super) fn choose(&mut self, choice: Choice) {
        match choice {
            Choice::Payer(payer) => self.account.payer = payer,
            Choice::Law(law) => self.account.law = law,
            Choice::Kind(kind) => self.kind = kind,
            Choice::Transfer(transfer) => self.transfer = transfer,
            Choice::Ground(_) | Choice::Timing(_) | Choice::Decision(_) => {}
        }
    }
}

impl MeasureRow {
    pub(super) fn choose(&mut self, choice: Choice) {
        match choice {
            Choice::Payer(payer) => self.account.payer = payer,
            Choice::Law(law) => self.account.law = law,
            Choice::Transfer(transfer) => self.transfer = transfer,
            Choice::Ground(ground) => self.ground = ground,
            Choice::Timing(timing) => self.timing = timing,
            Choice::Decision(decision) => self.decision = decision,
            Choice::Kind(_) => {}
        }
    }
}
