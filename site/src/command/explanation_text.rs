//! Why a ground has its verdict, for people: the conditions as a tree down to each fact, and which one fact would open
//! it.

use maatwerk_engine::{Answer, Assessed, Explanation, Leaf, Opening, Quantifier, Seen, Truth, What, openings};
use maatwerk_widget::leaf::{Writing, subject};
use maatwerk_words::{Lang, command as words};

/// Writes the explanation.
pub(super) fn write(lang: Lang, seen: &Seen<'_>, assessed: &Assessed<'_>) -> String {
    let ground = assessed.ground;
    let writer = Writer { lang, seen };
    let mut lines = vec![super::assessment_text::heading(lang, ground), String::new()];
    lines.push(words::explain_concerns(lang).to_owned());
    writer.tree(&mut lines, &ground.concerns.explain(seen), 1);
    for after in &ground.after {
        let first =
            seen.book.ground_on(&after.ground, seen.on).map(|first| super::assessment_text::heading(lang, first));
        lines.push(words::explain_before(lang, first.unwrap_or_default(), maatwerk_words::reason(lang, &after.why)));
        writer.tree(&mut lines, &after.only.explain(seen), 1);
    }
    lines.push(words::explain_when(lang).to_owned());
    writer.tree(&mut lines, &ground.when.explain(seen), 1);
    let openings = openings(seen, &ground.id);
    if !openings.is_empty() {
        lines.push(String::new());
        lines.push(words::explain_openings(lang).to_owned());
        lines.extend(openings.iter().map(|opening| format!("  - {}", writer.opening(opening))));
    }
    lines.join("\n") + "\n"
}

struct Writer<'a> {
    lang: Lang,
    seen: &'a Seen<'a>,
}

impl Writer<'_> {
    fn tree(&self, lines: &mut Vec<String>, part: &Explanation<'_>, depth: usize) {
        // "All of" with nothing in it says nothing.
        if part.what == What::All && part.parts.is_empty() {
            lines.push(format!("{}{} {}", "  ".repeat(depth), mark(part), words::explain_always(self.lang)));
            return;
        }
        lines.push(format!("{}{} {}", "  ".repeat(depth), mark(part), self.what(part)));
        part.parts.iter().for_each(|part| self.tree(lines, part, depth + 1));
    }

    fn what(&self, part: &Explanation<'_>) -> String {
        let lang = self.lang;
        match &part.what {
            What::All => words::explain_all(lang).to_owned(),
            What::Any => words::explain_any(lang).to_owned(),
            What::Not => words::explain_not(lang).to_owned(),
            What::Members(Quantifier::AtLeast(count)) => words::explain_at_least(lang, count),
            What::Members(Quantifier::AtMost(count)) => words::explain_at_most(lang, count),
            What::Members(Quantifier::All) => words::explain_all_members(lang).to_owned(),
            What::Member(place) => words::explain_member(lang, place + 1),
            What::Fact(leaf) => self.fact(leaf),
        }
    }

    fn fact(&self, leaf: &Leaf<'_>) -> String {
        let (book, writing) = (self.seen.book, Writing::Words(self.lang));
        // The line above it names the member.
        let name = subject(self.lang, book, leaf.subject, 1);
        words::fact_needed(self.lang, name, writing.found(book, leaf), writing.needed(book, leaf))
    }

    fn opening(&self, opening: &Opening) -> String {
        let Opening { subject: of, value, was, changeable } = opening;
        let lang = self.lang;
        let name = subject(lang, self.seen.book, *of, self.seen.situation.members.len());
        let value = Writing::Words(lang).value(self.seen.book.fact(of.fact), *value);
        match (was, changeable) {
            (Answer::Known(_), true) => words::opening_changeable(lang, name, value),
            (Answer::Known(_), false) => words::opening_otherwise(lang, name, value),
            _ => words::opening_unknown(lang, name, value),
        }
    }
}

/// A mark that does not lean on colour: what decided is in brackets.
fn mark(part: &Explanation<'_>) -> &'static str {
    match (part.truth, part.decides) {
        (Truth::True, true) => "[+]",
        (Truth::True, false) => " + ",
        (Truth::False, true) => "[-]",
        (Truth::False, false) => " - ",
        (Truth::Unknown, true) => "[?]",
        (Truth::Unknown, false) => " ? ",
    }
}
