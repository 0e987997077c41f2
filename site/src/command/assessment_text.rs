//! An assessment for people: every ground with what follows and why, then what to ask next.

use super::leaf::{Writing, once, subject};
use maatwerk_engine::{Assessed, Assessment, Elsewhere, Ground, LawBook, Leaf, Situation, Verdict};
use maatwerk_widget::format::day;
use maatwerk_words::{Lang, command as words};

/// Writes the assessment.
pub(super) fn write(lang: Lang, book: &LawBook, situation: &Situation, assessment: &Assessment<'_>) -> String {
    let writer = Writer { lang, book, members: situation.members.len() };
    let mut parts = vec![format!("{}\n", words::assessed_on(lang, day(lang, assessment.on)))];
    parts.extend(assessment.verdicts.iter().map(|assessed| writer.ground(assessed)));
    parts.push(format!("{}\n{}\n", writer.next_question(assessment), words::nobody_decides_here(lang)));
    parts.join("\n")
}

struct Writer<'a> {
    lang: Lang,
    book: &'a LawBook,
    members: usize,
}

impl Writer<'_> {
    fn ground(&self, assessed: &Assessed<'_>) -> String {
        let Assessed { ground, verdict, because, stale } = assessed;
        let title = maatwerk_words::ground(self.lang, &ground.id).title;
        let mut lines = vec![format!("{}: {title}", self.article(ground)), self.verdict(assessed)];
        if matches!(verdict, Verdict::Applies | Verdict::Judged(_) | Verdict::Elsewhere(Elsewhere::GoesFirst(_)))
            && !because.is_empty()
        {
            lines.push(words::because(self.lang, self.facts(because, false)));
        }
        if *stale {
            lines.push(words::stale(self.lang, day(self.lang, ground.check_before)));
        }
        lines.push(ground.url());
        lines.join("\n  ") + "\n"
    }

    fn article(&self, ground: &Ground) -> String {
        let law = maatwerk_words::law(self.lang, &ground.law);
        match &ground.paragraph {
            Some(paragraph) => words::article_paragraph(self.lang, &ground.article, law, paragraph),
            None => words::article(self.lang, &ground.article, law),
        }
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
            Verdict::Open(missing) => {
                let missing = missing.iter().map(|missing| subject(lang, self.book, *missing, self.members));
                words::verdict_open(lang, missing.collect::<Vec<_>>().join("; "))
            }
            Verdict::Blocked { by, removable: true } => words::verdict_blocked_removable(lang, self.facts(by, true)),
            Verdict::Blocked { by, removable: false } => words::verdict_blocked(lang, self.facts(by, true)),
            Verdict::Elsewhere(Elsewhere::GoesFirst(first)) => {
                let first = self.book.ground(first).map(|ground| self.article(ground));
                words::verdict_goes_first(lang, first.unwrap_or_default())
            }
            Verdict::Elsewhere(Elsewhere::AnotherHousehold) => {
                words::verdict_another_household(lang, self.facts(&assessed.because, true))
            }
            Verdict::Elsewhere(Elsewhere::AnotherDay) => words::verdict_another_day(lang).to_owned(),
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

    fn next_question(&self, assessment: &Assessment<'_>) -> String {
        let Some(next) = assessment.questions.first() else { return words::ask_nothing(self.lang).to_owned() };
        let question = maatwerk_words::fact(self.lang, &self.book.fact(next.fact).name).resident;
        match next.member {
            Some(member) if self.members > 1 => words::ask_next_of_member(self.lang, member + 1, question),
            _ => words::ask_next(self.lang, question),
        }
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
