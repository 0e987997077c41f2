//! An assessment for people: every ground with what follows and why, then what to ask next.

use super::{ladder_text, local_text};
use maatwerk_engine::{
    Assessed, Assessment, Date, Elsewhere, Ground, LawBook, Leaf, Municipality, Provision, Seen, Verdict,
};
use maatwerk_widget::format::day;
use maatwerk_widget::leaf::{Writing, once, subject};
use maatwerk_words::{Lang, command as words};

/// Writes the assessment: first what can carry a measure, then what waits, then what is blocked. What speaks of another
/// household or another day is only counted, unless all is asked for.
pub(super) fn write(
    lang: Lang,
    municipality: &Municipality,
    seen: &Seen<'_>,
    assessment: &Assessment<'_>,
    around: &[Provision],
    all: bool,
) -> String {
    let writer = Writer { lang, municipality, on: seen.on, book: seen.book, members: seen.situation.members.len() };
    let mut verdicts: Vec<&Assessed<'_>> = assessment.verdicts.iter().collect();
    verdicts.sort_by_key(|assessed| place(&assessed.verdict));
    let shown = verdicts.partition_point(|assessed| all || place(&assessed.verdict) < ELSEWHERE);
    let mut parts = vec![format!("{}\n", words::assessed_on(lang, day(lang, assessment.on)))];
    parts.extend(verdicts[..shown].iter().map(|assessed| writer.ground(assessed)));
    if shown < verdicts.len() {
        parts.push(format!("{}\n", words::elsewhere_count(lang, verdicts.len() - shown)));
    }
    parts.extend([ladder_text::steps(lang, seen, assessment), ladder_text::around(lang, around)]);
    parts.push(local_text::contacts(lang, municipality));
    parts.push(format!("{}\n{}\n", writer.next_question(seen, assessment), words::nobody_decides_here(lang)));
    parts.retain(|part| !part.is_empty());
    parts.join("\n")
}

const ELSEWHERE: u8 = 4;

fn place(verdict: &Verdict<'_>) -> u8 {
    match verdict {
        Verdict::Applies => 0,
        Verdict::Judged(_) => 1,
        // That another ground goes first is part of the answer.
        Verdict::Elsewhere(Elsewhere::GoesFirst(_) | Elsewhere::Excluded(_)) => 1,
        Verdict::Open => 2,
        Verdict::Blocked { .. } => 3,
        Verdict::Elsewhere(_) => ELSEWHERE,
    }
}

/// A ground's place in the law and its title.
pub(super) fn heading(lang: Lang, ground: &Ground) -> String {
    format!("{}: {}", article(lang, ground), maatwerk_words::ground(lang, &ground.id).title)
}

/// A ground's place in the law.
pub(super) fn article(lang: Lang, ground: &Ground) -> String {
    let law = maatwerk_words::law(lang, &ground.law);
    match &ground.paragraph {
        Some(paragraph) => words::article_paragraph(lang, &ground.article, law, paragraph),
        None => words::article(lang, &ground.article, law),
    }
}

struct Writer<'a> {
    lang: Lang,
    municipality: &'a Municipality,
    on: Date,
    book: &'a LawBook,
    members: usize,
}

impl Writer<'_> {
    fn ground(&self, assessed: &Assessed<'_>) -> String {
        let Assessed { ground, verdict, because, stale, .. } = assessed;
        let mut lines = vec![format!("{} ({})", heading(self.lang, ground), ground.id), self.verdict(assessed)];
        if matches!(
            verdict,
            Verdict::Applies
                | Verdict::Judged(_)
                | Verdict::Elsewhere(Elsewhere::GoesFirst(_) | Elsewhere::Excluded(_))
        ) && !because.is_empty()
        {
            lines.push(words::because(self.lang, self.facts(because, false)));
        }
        if *stale {
            lines.push(words::stale(self.lang, day(self.lang, ground.check_before)));
        }
        if matches!(verdict, Verdict::Applies | Verdict::Judged(_) | Verdict::Open) {
            lines.extend(local_text::about(self.lang, self.municipality, self.book, ground, self.on));
        }
        lines.push(ground.url());
        lines.join("\n  ") + "\n"
    }

    fn verdict(&self, assessed: &Assessed<'_>) -> String {
        let lang = self.lang;
        let decider = capital(maatwerk_words::decider(lang, &assessed.ground.decides));
        match &assessed.verdict {
            Verdict::Applies => words::verdict_applies(lang, decider),
            Verdict::Judged(norms) => {
                let norms = norms.iter().map(|norm| maatwerk_words::norm(lang, &norm.norm)).collect::<Vec<_>>();
                words::verdict_judged(lang, decider, norms.join("; "))
            }
            Verdict::Open => {
                let missing = assessed.missing();
                let missing = missing.iter().map(|missing| subject(lang, self.book, *missing, self.members));
                words::verdict_open(lang, missing.collect::<Vec<_>>().join("; "))
            }
            Verdict::Blocked { removable: true } => {
                words::verdict_blocked_removable(lang, self.facts(assessed.in_the_way(), true))
            }
            Verdict::Blocked { removable: false } => {
                words::verdict_blocked(lang, self.facts(assessed.in_the_way(), true))
            }
            Verdict::Elsewhere(Elsewhere::GoesFirst(first)) => {
                let first = self.book.ground_on(first, self.on).map(|ground| article(lang, ground));
                words::verdict_goes_first(lang, first.unwrap_or_default())
            }
            Verdict::Elsewhere(Elsewhere::AnotherHousehold) => {
                words::verdict_another_household(lang, self.facts(&assessed.because, true))
            }
            Verdict::Elsewhere(Elsewhere::Excluded(by)) => {
                let by = self.book.ground_on(by, self.on).map(|ground| article(lang, ground));
                words::verdict_excluded(lang, by.unwrap_or_default())
            }
            Verdict::Elsewhere(Elsewhere::NotYet(from)) => words::verdict_not_yet(lang, day(lang, *from)),
            Verdict::Elsewhere(Elsewhere::NoLonger(last)) => words::verdict_no_longer(lang, day(lang, *last)),
        }
    }

    fn facts(&self, leaves: &[Leaf], with_needed: bool) -> String {
        let writing = Writing::Words(self.lang);
        let write = |leaf: &Leaf| {
            let subject = subject(self.lang, self.book, leaf.subject, self.members);
            let found = writing.found(self.book, leaf);
            match with_needed {
                true => words::fact_needed(self.lang, subject, found, writing.needed(self.book, leaf)),
                false => words::fact(self.lang, subject, found),
            }
        };
        once(leaves).into_iter().map(write).collect::<Vec<_>>().join("; ")
    }

    fn next_question(&self, seen: &Seen<'_>, assessment: &Assessment<'_>) -> String {
        let Some(next) = assessment.questions(seen, |_| true).next() else {
            return words::ask_nothing(self.lang).to_owned();
        };
        let question = maatwerk_words::fact(self.lang, &self.book.fact(next.fact).name).resident;
        match next.place() {
            Some(member) if self.members > 1 => words::ask_next_of_member(self.lang, member + 1, question),
            _ => words::ask_next(self.lang, question),
        }
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
