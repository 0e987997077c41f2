//! What stands before what across the laws, and who stands around the household, for people.

use maatwerk_engine::{Assessment, Moment, Precedence, Provision, Seen, Truth, ladder, plan_differs, stacking};
use maatwerk_words::{Lang, command as words};

/// The steps of the ladder that hold, or may hold, for this household; empty where there is none.
pub(super) fn steps(lang: Lang, seen: &Seen<'_>, assessment: &Assessment<'_>) -> String {
    let mut lines = Vec::new();
    for rung in ladder(seen, assessment) {
        for step in rung.steps.iter().filter(|step| step.holds != Truth::False) {
            let [first, then] = [seen.book.ground_on(step.first, seen.on), Some(rung.ground)]
                .map(|ground| ground.map(|ground| super::assessment_text::article(lang, ground)).unwrap_or_default());
            let line = match (step.kind, step.holds) {
                (Precedence::GoesFirst, Truth::True) => words::ladder_first(lang, first, then),
                (Precedence::GoesFirst, _) => words::ladder_first_perhaps(lang, first, then),
                (Precedence::Excludes, Truth::True) => words::ladder_excludes(lang, first, then),
                (Precedence::Excludes, _) => words::ladder_excludes_perhaps(lang, first, then),
            };
            lines.push(format!("  {line} {}", maatwerk_words::reason(lang, step.why)));
        }
    }
    match lines.is_empty() {
        true => String::new(),
        false => format!("{}\n{}\n", words::ladder_heading(lang), lines.join("\n")),
    }
}

/// How many stand around the household, and who does the same work; empty where nobody is named.
pub(super) fn around(lang: Lang, around: &[Provision]) -> String {
    if around.is_empty() {
        return String::new();
    }
    let now = counts(lang, words::stacking_heading(lang), around, Moment::Now);
    match plan_differs(around) {
        true => now + &counts(lang, words::stacking_heading_after(lang), around, Moment::After),
        false => now,
    }
}

fn counts(lang: Lang, heading: &str, around: &[Provision], moment: Moment) -> String {
    let found = stacking(around, moment);
    let counts =
        words::stacking_counts(lang, found.contacts, found.intakes, found.laws, found.organisations, found.provisions);
    let doubled: String = found
        .doubled
        .iter()
        .map(|work| format!("  {}\n", words::stacking_doubled(lang, work.organisations.join(", "), &work.task)))
        .collect();
    format!("{heading}\n  {counts}\n{doubled}")
}
