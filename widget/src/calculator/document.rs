//! Everything that is worked on: what a case file holds.

use super::draft::Draft;
use crate::uncertainty::RangesDraft;
use maatwerk_words::Lang;
use serde_json::{Map, Value};

/// Everything that a case file holds, exactly as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Lines, measures and what is assumed.
    pub draft: Draft,
    /// Between which values it may lie.
    pub ranges: RangesDraft,
    /// What the file holds besides, and this page does not change: the household's situation, how it went.
    pub kept: Map<String, Value>,
}

impl Document {
    /// A first, empty page.
    pub fn new(lang: Lang) -> Document {
        Document { draft: Draft::new(lang), ranges: RangesDraft::default(), kept: Map::new() }
    }

    /// Whether nothing was done in it yet.
    pub fn is_untouched(&self, lang: Lang) -> bool {
        *self == Document::new(lang)
    }
}
