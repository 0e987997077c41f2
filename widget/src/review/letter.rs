//! The letter of advice: what must change and what raises a question, part by part, on paper and as text.

use super::kept::Mark;
use super::notes::{Counts, RowId};
use super::sentence_view::mark;
use super::state::Desk;
use crate::element::said;
use crate::element::{element, text};
use crate::format::{day, decimal};
use maatwerk_engine::Date;
use maatwerk_words::{Lang, review as words};
use rust_decimal::Decimal;
use yew::prelude::*;

/// What stands in a letter.
#[derive(Clone, Debug, PartialEq)]
pub struct Letter {
    lang: Lang,
    title: String,
    /// Whose texts, when, and which version of them.
    about: Vec<String>,
    /// What was read and what came of it.
    summary: Vec<String>,
    parts: Vec<LetterPart>,
}

#[derive(Clone, Debug, PartialEq)]
struct LetterPart {
    title: String,
    remarks: Vec<Remark>,
}

#[derive(Clone, Debug, PartialEq)]
struct Remark {
    mark: Mark,
    sentence: String,
    comment: String,
}

impl Letter {
    /// The letter about what was marked until today.
    pub fn of(desk: &Desk, today: Date) -> Letter {
        let lang = desk.lang;
        let sentences = &desk.sentences;
        let about = vec![
            words::letter_municipality(lang, &sentences.municipality),
            words::letter_date(lang, day(lang, today)),
            words::letter_version(lang, day(lang, sentences.built), &sentences.rules, &sentences.version),
        ];
        let parts = sentences.parts.iter().enumerate().filter_map(|(place, part)| {
            let remarks = remarks(desk, place);
            (!remarks.is_empty()).then(|| LetterPart { title: part.title.clone(), remarks })
        });
        Letter {
            lang,
            title: words::letter_title(lang).to_owned(),
            about,
            summary: summary(lang, desk.notes.counts()),
            parts: parts.collect(),
        }
    }

    /// The letter as a text that every word processor reads.
    pub fn markdown(&self) -> String {
        let mut text = format!("# {}\n\n{}\n\n{}\n", self.title, self.about.join("  \n"), self.summary.join(" "));
        for part in &self.parts {
            text.push_str(&format!("\n## {}\n\n", part.title));
            for Remark { mark: one, sentence, comment } in &part.remarks {
                text.push_str(&format!("- **{}**: “{sentence}”\n", mark(self.lang, *one)));
                for line in comment.lines() {
                    text.push_str(&format!("  {line}\n"));
                }
            }
        }
        if self.parts.is_empty() {
            text.push_str(&format!("\n{}\n", words::letter_nothing(self.lang)));
        }
        text
    }

    /// The letter as a sheet of paper; `level` is that of its title.
    pub(super) fn view(&self, level: u8) -> Html {
        let lang = self.lang;
        let heading = |level: u8, class: &'static str, words: &str| {
            html! { <@{format!("h{}", level.min(6))} {class}><span>{words.to_owned()}</span></@> }
        };
        let parts = self.parts.iter().map(|part| {
            let remarks = part.remarks.iter().map(|remark| remark_view(lang, remark));
            html! {
                <section class="mw-letter__part">
                    { heading(level + 1, "mw-letter__heading", &part.title) }
                    <ol class="mw-letter__remarks">{ for remarks }</ol>
                </section>
            }
        });
        let nothing = self.parts.is_empty().then(|| text("p", "", words::letter_nothing(lang)));
        let sign = [words::letter_council(lang), words::letter_place(lang), words::letter_signature(lang)];
        html! {
            <article class="mw-letter">
                <header class="mw-letter__head">
                    { heading(level, "mw-letter__title", &self.title) }
                    <ul class="mw-letter__about">{ for self.about.iter().map(|line| said("li", "", line.clone())) }</ul>
                </header>
                <p class="mw-letter__summary">{ for self.summary.iter().flat_map(|line| [said("span", "", line.clone()), html! { <span>{" "}</span> }]) }</p>
                <div>{ for parts }</div>
                <div>{ for nothing }</div>
                <footer class="mw-letter__sign">{ for sign.map(|line| element("p", "", vec![text("span", "", line)])) }</footer>
            </article>
        }
    }
}

fn remark_view(lang: Lang, remark: &Remark) -> Html {
    let class = match remark.mark {
        Mark::Question => "mw-letter__mark mw-letter__mark--question",
        Mark::Agree | Mark::Change => "mw-letter__mark",
    };
    let lines = remark.comment.lines().map(|line| said("p", "mw-letter__comment", line.to_owned()));
    html! {
        <li class="mw-letter__remark">
            <p>
                <strong {class}>{mark(lang, remark.mark)}</strong>
                <span>{" "}</span>
                <q class="mw-letter__sentence">{remark.sentence.clone()}</q>
            </p>
            <div>{ for lines }</div>
        </li>
    }
}

/// What must change or raises a question in a part, and every comment.
fn remarks(desk: &Desk, part: usize) -> Vec<Remark> {
    let Some(notes) = desk.notes.parts.get(part) else { return Vec::new() };
    let mut remarks = Vec::new();
    for (text, rows) in notes.texts.iter().enumerate() {
        for (place, row) in rows.iter().enumerate() {
            let sentence = desk.sentence(RowId { part, text, row: place });
            if let (Some(mark), Some(sentence)) = (row.mark, sentence) {
                let comment = row.comment.trim().to_owned();
                if mark != Mark::Agree || !comment.is_empty() {
                    remarks.push(Remark { mark, sentence: sentence.text.clone(), comment });
                }
            }
        }
    }
    remarks
}

fn summary(lang: Lang, counts: Counts) -> Vec<String> {
    let Counts { all, left, gone, agree, change, question, .. } = counts;
    // A resident meets no sentence that is gone.
    let (all, left) = (all - gone, left - gone);
    let number = |count: usize| decimal(lang, Decimal::from(count));
    let read = match left {
        0 => words::letter_read_all(lang, number(all)),
        left => words::letter_read(lang, number(all), number(all - left)),
    };
    vec![read, words::letter_counts(lang, number(agree), number(change), number(question))]
}
