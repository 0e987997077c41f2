//! The columns of a price list, in the names of the catalogue or in Dutch.

use maatwerk_engine::small_letters;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The price's id: one of ours, or a new one.
    Id,
    /// What it costs, in euro.
    Amount,
    /// The lowest.
    Low,
    /// The highest.
    High,
    /// The year of the price level.
    Year,
    /// Where it stands.
    Source,
    /// The address of the source.
    Url,
    /// How sure it is.
    Grade,
    /// Its name; a new price needs one.
    Name,
    /// Per what; a new price says so.
    Unit,
    /// Who pays; a new price says so.
    Payer,
    /// Under which law; a new price says so.
    Law,
}

impl Column {
    /// All of them, in the order in which a list has them best.
    pub const ALL: [Column; 12] = [
        Column::Id,
        Column::Amount,
        Column::Low,
        Column::High,
        Column::Year,
        Column::Source,
        Column::Url,
        Column::Grade,
        Column::Name,
        Column::Unit,
        Column::Payer,
        Column::Law,
    ];

    /// What every list must have.
    pub(super) const NEEDED: [Column; 6] =
        [Column::Id, Column::Amount, Column::Year, Column::Source, Column::Url, Column::Grade];

    /// Its names: English and Dutch first, then what else people call it.
    fn names(self) -> &'static [&'static str] {
        match self {
            Column::Id => &["id", "id", "code"],
            Column::Amount => &["amount", "bedrag", "prijs", "tarief"],
            Column::Low => &["low", "laag"],
            Column::High => &["high", "hoog"],
            Column::Year => &["year", "jaar", "price_year", "prijsjaar"],
            Column::Source => &["source", "bron"],
            Column::Url => &["url", "url", "link", "adres"],
            Column::Grade => &["grade", "graad"],
            Column::Name => &["name", "naam", "item", "omschrijving"],
            Column::Unit => &["unit", "eenheid"],
            Column::Payer => &["payer", "betaler"],
            Column::Law => &["law", "wet"],
        }
    }

    /// What a list in Dutch (0) or English (1) calls it.
    pub fn name(self, lang: usize) -> &'static str {
        self.names()[1 - lang.min(1)]
    }

    /// The column with this name.
    pub(super) fn named(name: &str) -> Option<Column> {
        let name = small_letters(name.trim());
        Column::ALL.into_iter().find(|column| column.names().contains(&&*name))
    }
}
