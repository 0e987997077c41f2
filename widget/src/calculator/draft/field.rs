//! The fields that can be typed in.

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
    /// How many times a year a measure is paid.
    Times,
    /// Units a year when muddling on, or chances; a list gives one for each year.
    MuddlingOn,
    /// Units a year when breaking through, or chances; a list gives one for each year.
    BreakingThrough,
    /// The share of a saving that comes free.
    Cashable,
    /// Who decides on a measure.
    Decides,
    /// The day on which a measure begins.
    Begins,
    /// Chance of success.
    Success,
    /// What is taken off every saving.
    Margin,
    /// What is taken off a saving that is reckoned with a price of this grade; empty: as [`FieldName::Margin`].
    MarginA,
    /// The same for grade B.
    MarginB,
    /// The same for grade C.
    MarginC,
    /// The same for grade D.
    MarginD,
    /// What would have come anyway.
    Deadweight,
    /// What is added to every investment.
    Uplift,
    /// Discount rate.
    Discount,
}

impl FieldName {
    /// The margins by grade, A to D.
    pub const MARGINS: [FieldName; 4] =
        [FieldName::MarginA, FieldName::MarginB, FieldName::MarginC, FieldName::MarginD];

    fn key(self) -> &'static str {
        match self {
            FieldName::What => "what",
            FieldName::Amount => "amount",
            FieldName::Times => "times",
            FieldName::MuddlingOn => "muddling-on",
            FieldName::BreakingThrough => "breaking-through",
            FieldName::Cashable => "cashable",
            FieldName::Decides => "decides",
            FieldName::Begins => "begins",
            FieldName::Success => "success",
            FieldName::Margin => "margin",
            FieldName::MarginA => "margin-a",
            FieldName::MarginB => "margin-b",
            FieldName::MarginC => "margin-c",
            FieldName::MarginD => "margin-d",
            FieldName::Deadweight => "deadweight",
            FieldName::Uplift => "uplift",
            FieldName::Discount => "discount",
        }
    }
}
