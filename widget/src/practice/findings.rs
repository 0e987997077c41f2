//! What someone chose beside what the engine found.

use super::state::Choice;
use crate::grounds::standing::Standings;
use maatwerk_engine::{Assessed, Assessment, Power, Truth};
use maatwerk_words::{Lang, practice as words};

/// A choice, sorted by what came of it with these facts.
#[derive(Debug, Default)]
pub(super) struct Findings<'a> {
    /// Chosen, and found.
    pub(super) hits: Vec<&'a Assessed<'static>>,
    /// Found, and not chosen.
    pub(super) missed: Vec<&'a Assessed<'static>>,
    /// Chosen, and waiting for facts.
    pub(super) waits: Vec<&'a Assessed<'static>>,
    /// Chosen, and not coming forward.
    pub(super) not: Vec<&'a Assessed<'static>>,
    /// Chosen, and a limit that holds.
    pub(super) limits: Vec<&'a Assessed<'static>>,
}

impl<'a> Findings<'a> {
    /// Sorts a choice.
    pub(super) fn of(assessment: &'a Assessment<'static>, choice: &Choice) -> Findings<'a> {
        let standings = Standings::of(assessment);
        let judged = standings.judged.iter().flat_map(|(_, grounds)| grounds);
        let carrying = standings.applies.iter().chain(judged).copied();
        let is_chosen = |assessed: &&'a Assessed<'static>| choice.grounds.contains(&assessed.ground.id);
        let (hits, missed) = carrying.partition(is_chosen);
        let mut findings = Findings { hits, missed, ..Findings::default() };
        for assessed in assessment.verdicts.iter().filter(is_chosen) {
            match (assessed.verdict.carries(), assessed.ground.power) {
                (Truth::True, Power::Limit) => findings.limits.push(assessed),
                (Truth::True, _) => {}
                (Truth::Unknown, _) => findings.waits.push(assessed),
                (Truth::False, _) => findings.not.push(assessed),
            }
        }
        findings
    }

    /// In a few words; never a score.
    pub(super) fn sentence(&self, lang: Lang, choice: &Choice) -> String {
        let (chosen, hits, missed) = (choice.grounds.len(), self.hits.len(), self.missed.len());
        let mut said = match chosen {
            0 => words::chose_none(lang).to_owned(),
            1 => words::chose_one(lang).to_owned(),
            count => words::chose(lang, count_in_words(lang, count)),
        };
        let mut say = |text: &str| {
            said.push(' ');
            said.push_str(text);
        };
        if hits + missed == 0 {
            say(words::nothing_carries(lang));
            return said;
        }
        match (chosen, hits) {
            (0, _) => {}
            (_, 0) => say(words::hits_none(lang)),
            (1, 1) => say(words::hits_all_one(lang)),
            (chosen, hits) if chosen == hits => say(words::hits_all(lang)),
            (_, 1) => say(words::hits_one(lang)),
            (_, hits) => say(&words::hits(lang, count_in_words(lang, hits))),
        }
        match missed {
            0 => say(words::missed_none(lang)),
            1 => say(words::missed_one(lang)),
            count => say(&words::missed(lang, count_in_words(lang, count))),
        }
        said
    }
}

/// A number as people say it, up to twelve.
pub(super) fn count_in_words(lang: Lang, count: usize) -> String {
    let word = words::numbers(lang).split_whitespace().nth(count);
    word.map_or_else(|| count.to_string(), str::to_owned)
}
