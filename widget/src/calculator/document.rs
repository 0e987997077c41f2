//! Everything that is worked on: what a case file holds.

use super::draft::Draft;
use super::reading::{Reading, Sources, read};
use crate::plan::PlanDraft;
use crate::uncertainty::{RangesDraft, RangesReading};
use maatwerk_engine::Provision;
use maatwerk_words::Lang;
use serde_json::{Map, Value};
use std::rc::Rc;

/// Everything that a case file holds, exactly as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Lines, measures and what is assumed.
    pub draft: Draft,
    /// Between which values it may lie.
    pub ranges: RangesDraft,
    /// Who stands around the household, now and in the plan.
    pub around: Vec<Provision>,
    /// What is agreed.
    pub plan: Rc<PlanDraft>,
    /// What the file holds besides, and this page does not change: the household's situation, how it went.
    pub kept: Map<String, Value>,
}

impl Document {
    /// A first, empty page.
    pub fn new(lang: Lang) -> Document {
        Document {
            draft: Draft::new(lang),
            ranges: RangesDraft::default(),
            around: vec![Provision::default()],
            plan: Rc::default(),
            kept: Map::new(),
        }
    }

    /// Reads the case in it.
    pub fn read(&self, sources: Sources<'_>) -> Reading {
        let mut reading = read(&self.draft, sources);
        let RangesReading { ranges, faults, .. } = self.ranges.read(&reading.case);
        reading.case.ranges = ranges;
        reading.ranges_unreadable = !faults.is_empty();
        reading
    }
}
