//! The outcome of a comparison in one sentence.

use super::pair::Pair;
use maatwerk_engine::Situation;
use maatwerk_words::equal_treatment as words;

/// How much differs, in what was told and in what comes out.
pub(super) fn sentence(pair: &Pair<'_>) -> String {
    let (lang, treatment) = (pair.lang, pair.treatment);
    let (facts, unequal, equal) = (treatment.differences.len(), treatment.unequal.len(), treatment.equal());
    let all = equal + unequal;
    match (facts, unequal) {
        (0, _) if treatment.households.iter().all(is_blank) => words::sentence_nothing(lang, all),
        (0, _) => words::sentence_same(lang, all),
        (1, 0) => words::sentence_no_effect_one(lang, all),
        (_, 0) => words::sentence_no_effect(lang, all, facts),
        (1, _) => words::sentence_one_fact(lang, all, equal, unequal),
        _ => words::sentence(lang, all, equal, facts, unequal),
    }
}

fn is_blank(situation: &Situation) -> bool {
    let told = std::iter::once(&situation.household).chain(&situation.members);
    told.into_iter().all(|answers| answers.iter().next().is_none())
}
