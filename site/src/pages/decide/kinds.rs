//! Kinds of help: who decides about each, how long that may take, and which law says so.

use super::Say;
use maatwerk_words::decide as words;

/// A kind of help.
pub struct Kind {
    /// What it is called.
    pub name: Say,
    /// Who decides.
    pub who: Say,
    /// How long it may take, where that was read.
    pub term: Option<Say>,
    /// The provisions that say so, by their ids.
    pub grounds: &'static [&'static str],
}

/// Every kind, the ones that most people ask about first.
pub const KINDS: &[Kind] = &[
    Kind { name: words::debts, who: words::municipality, term: Some(words::debts_term), grounds: &["wgs-3", "wgs-4"] },
    Kind {
        name: words::support,
        who: words::municipality,
        term: Some(words::support_term),
        grounds: &["wmo-2-3-2-1", "wmo-2-3-5"],
    },
    Kind {
        name: words::income,
        who: words::income_who,
        term: Some(words::income_term),
        grounds: &["pw-47a", "pw-52-1"],
    },
    Kind { name: words::costs, who: words::municipality, term: None, grounds: &["pw-35-1"] },
    Kind { name: words::child, who: words::child_who, term: None, grounds: &["jeugdwet-2-3-1"] },
    Kind { name: words::home, who: words::municipality, term: None, grounds: &["huisvestingswet-12-3-ab"] },
    Kind {
        name: words::school,
        who: words::municipality,
        term: Some(words::school_term),
        grounds: &["leerplichtwet-3a"],
    },
    Kind { name: words::seizure, who: words::seizure_who, term: None, grounds: &["rv-475fa"] },
    Kind { name: words::care, who: words::care_who, term: None, grounds: &["wlz-3-2-1"] },
];
