//! A case as a file: JSON in the notation of cases (`docs/cases.md`), so that the `maatwerk` command reads what this page
//! saves. What cannot be read yet is saved as it was typed.

mod around;
mod open;
mod save;
mod text;

pub use open::{FileFault, Opened, open};
pub use save::save;

/// The fields of an entry and of the assumptions that are read and written here.
mod name {
    pub(super) const WHAT: &str = "what";
    pub(super) const PRICE: &str = "price";
    pub(super) const NORM: &str = "norm";
    pub(super) const AMOUNT: &str = "amount";
    pub(super) const PAYER: &str = "payer";
    pub(super) const LAW: &str = "law";
    pub(super) const MUDDLING_ON: &str = "muddling on";
    pub(super) const BREAKING_THROUGH: &str = "breaking through";
    pub(super) const CASHABLE: &str = "cashable";
    pub(super) const TRANSFER: &str = "transfer";
    pub(super) const GROUND: &str = "ground";
    pub(super) const TIMES: &str = "times";
    pub(super) const MONTHS: &str = "months";
    pub(super) const AT: &str = "at";
    pub(super) const FOR: &str = "for";
    pub(super) const DECIDES: &str = "decides";
    pub(super) const DECISION: &str = "decision";
    pub(super) const BEGINS: &str = "begins";
}

#[cfg(test)]
mod tests;
