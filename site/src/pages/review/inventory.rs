//! Every text that a resident can meet, part by part: pages, examples, questions, outcomes, paper.
//!
//! Which texts are for residents is known in one place, the reader of the `words` folder: what it holds against the rules
//! for residents stands here, and nothing else does.

use super::checked::Checks;
use super::local::local;
use super::samples::Samples;
use super::standing::{of_field, of_text};
use super::stories::{around_stories, stories};
use crate::pages::address::{Page, Place};
use crate::pages::faults::{HOUSE, first};
use crate::pages::material::Example;
use crate::pages::professional::provision;
use crate::pages::town;
use maatwerk_engine::{Asked, Date, Ground, LawBook};
use maatwerk_notation::{Answer, Answered, Fault, Row, Table, TextFile, WordFiles, read_rules, read_words};
use maatwerk_widget::review::{Kind, Part, Section, Sentences, Source, Standing, Text};
use maatwerk_words::{Lang, explorer, review_page as words};
use std::path::Path;

/// What the inventory is made of.
pub(super) struct Inventory<'a> {
    book: &'a LawBook,
    pub(super) examples: &'a [Example],
    built: Date,
    files: &'a WordFiles,
    checks: Checks,
    pub(super) lang: Lang,
    samples: Samples,
}

/// Every sentence that a resident can meet, in each language.
///
/// # Errors
/// The first fault in the rules or the words.
pub fn sentences(book: &LawBook, examples: &[Example], built: Date) -> Result<[Sentences; 2], Fault> {
    let [words, rules] = ["words", "rules"].map(|folder| Path::new(HOUSE).join(folder));
    let files = read_words(&words, &read_rules(&rules)?).map_err(|faults| first(&words, faults))?;
    let in_language = |lang| {
        let (checks, samples) = (Checks::new(lang), Samples::new(lang));
        Inventory { book, examples, built, files: &files, checks, lang, samples }.sentences()
    };
    Ok(Lang::ALL.map(in_language))
}

impl Inventory<'_> {
    fn sentences(&self) -> Sentences {
        let stamp = maatwerk_rules::STAMP;
        Sentences {
            municipality: town::name().to_owned(),
            version: stamp.version.to_owned(),
            rules: stamp.rules.chars().take(12).collect(),
            built: self.built,
            certainty: [explorer::certainty_perhaps, explorer::certainty_open, explorer::certainty_unseen]
                .map(|sentence| sentence(self.lang).to_owned())
                .into(),
            reasons: self.checks.reasons(),
            parts: self.parts(),
        }
    }

    fn parts(&self) -> Vec<Part> {
        let mut files: Vec<&TextFile> = self.files.texts.iter().filter(|file| file.for_residents).collect();
        // As a visitor meets them; what stands around every page comes last.
        files.sort_by_key(|file| match &*file.name {
            "home" => 0,
            "examples" => 1,
            "explorer" => 2,
            "site" => 4,
            _ => 3,
        });
        let mut parts: Vec<Part> = files.into_iter().map(|file| self.file(file)).collect();
        parts.extend(stories(self));
        for table in self.files.tables.iter().filter(|table| !table.resident.is_empty()) {
            parts.extend(self.table(table));
        }
        parts.push(local(self));
        parts.sort_by_key(|part| Kind::ALL.iter().position(|kind| *kind == part.kind));
        parts
    }

    /// A part, measured as a whole.
    pub(super) fn part(&self, id: String, kind: Kind, title: String, page: &Page, sections: Vec<Section>) -> Part {
        let place = Place { page: page.clone(), lang: self.lang };
        let texts = sections.iter().flat_map(|section| &section.texts);
        let measured = self.checks.measure(texts.flat_map(|text| &text.sentences));
        Part { id, kind, title, page: place.page.folder(self.lang), measured, sections }
    }

    /// A text, sentence by sentence; `answers` are what its file says to what is found in it.
    pub(super) fn text(&self, key: String, standing: Standing, text: &str, answers: &[&Answer]) -> Text {
        Text { key, standing, sentences: self.checks.sentences(text, answers) }
    }

    /// What the files with this name say to what is found in them: `explorer`, or `jeugdwet` in any folder of tables.
    pub(super) fn answers(&self, file: &str) -> Vec<&Answer> {
        let of_file = |answered: &&Answered| {
            answered.language == self.lang.code() && answered.file.rsplit('/').next() == Some(file)
        };
        self.files.answered.iter().filter(of_file).map(|answered| &answered.answer).collect()
    }

    /// A file of single texts is a page, or stands around pages.
    fn file(&self, file: &TextFile) -> Part {
        let lang = self.lang;
        let answers = self.answers(&file.name);
        let text = |text: &maatwerk_notation::Text| {
            let said = self.samples.fill(&text.in_language[lang as usize], &text.places);
            self.text(text.key.clone(), of_text(&text.key, &said), &said, &answers)
        };
        let mut texts: Vec<Text> = file.texts.iter().map(text).collect();
        let (kind, title, page) = match &*file.name {
            "site" => (Kind::Page, words::frame(lang).to_owned(), Page::Home),
            "explorer" => (Kind::Page, words::walk(lang).to_owned(), Page::Explorer),
            "fallback" => (Kind::Page, words::fallback(lang).to_owned(), Page::Explorer),
            "plan_paper" => (Kind::Paper, words::plan(lang).to_owned(), Page::Calculator),
            name => (Kind::Page, own_title(file, lang), page_of(name)),
        };
        if file.name == "examples" {
            texts.extend(around_stories(self));
        }
        self.part(file.name.clone(), kind, title, &page, vec![Section { texts, ..Section::default() }])
    }

    /// A table has a part for each of its files, or one for all where its words belong to no law.
    fn table(&self, table: &Table) -> Vec<Part> {
        let lang = self.lang;
        let whole = |title: &str| vec![self.whole_table(table, title)];
        match table.of {
            "ground" => self.by_file(table, |file, rows| self.outcomes(table, file, rows)),
            "fact" => self.by_file(table, |file, rows| self.questions(table, file, rows)),
            "choice" => whole(words::choices(lang)),
            "domain" => whole(words::domains(lang)),
            "contradiction" => whole(words::contradictions(lang)),
            other => whole(other),
        }
    }

    fn by_file<'a>(&self, table: &'a Table, part: impl Fn(&str, Vec<&'a Row>) -> Option<Part>) -> Vec<Part> {
        let mut names: Vec<&str> = table.rows.iter().map(|row| &*row.file).collect();
        names.dedup();
        let rows = |name: &str| table.rows.iter().filter(|row| row.file == name).collect();
        names.into_iter().filter_map(|name| part(name, rows(name))).collect()
    }

    fn whole_table(&self, table: &Table, title: &str) -> Part {
        let texts = table.rows.iter().flat_map(|row| self.row(table, row)).collect();
        let section = Section { texts, ..Section::default() };
        self.part(table.of.to_owned(), Kind::Question, title.to_owned(), &Page::Explorer, vec![section])
    }

    /// The texts of a row that residents read.
    fn row(&self, table: &Table, row: &Row) -> Vec<Text> {
        let (said, answers) = (&row.in_language[self.lang as usize], self.answers(&row.file));
        let text =
            |key: String, field: &str, text: &String| self.text(key, of_field(table.of, field, text), text, &answers);
        if table.fields.is_empty() {
            return said.iter().map(|itself| text(row.id.clone(), "", itself)).collect();
        }
        let fields = table.fields.iter().zip(said).filter(|(field, _)| table.resident.contains(field));
        fields.map(|(field, said)| text(format!("{}/{field}", row.id), field, said)).collect()
    }

    /// What can be discussed under the law of a file: a section for each ground, with its source.
    fn outcomes(&self, table: &Table, file: &str, rows: Vec<&Row>) -> Option<Part> {
        let book = self.book;
        let section = |row: &&Row| {
            let ground = book.ground(&row.id)?;
            Some(self.ground(ground, self.row(table, row)))
        };
        let title = self.law_of(file)?;
        let sections: Vec<Section> = rows.iter().filter_map(section).collect();
        Some(self.part(format!("ground/{file}"), Kind::Outcome, title, &Page::Explorer, sections))
    }

    /// A ground with its source.
    pub(super) fn ground(&self, ground: &Ground, texts: Vec<Text>) -> Section {
        let provision = provision(self.lang, ground);
        let source = Source {
            what: provision.clone(),
            url: ground.url(),
            read: ground.read.as_ref().map(|read| read.on),
            until: Some(ground.check_before),
        };
        Section { title: provision, sources: vec![source], texts }
    }

    /// What residents are asked for the law of a file.
    fn questions(&self, table: &Table, file: &str, rows: Vec<&Row>) -> Option<Part> {
        let (book, lang) = (self.book, self.lang);
        let is_asked =
            |row: &&&Row| book.fact_named(&row.id).is_some_and(|fact| book.fact(fact).asked != Asked::Professional);
        let texts: Vec<Text> = rows.iter().filter(is_asked).flat_map(|row| self.row(table, row)).collect();
        let law = self.law_of(file);
        let title = law.map_or_else(|| words::questions_shared(lang).to_owned(), |law| words::questions(lang, law));
        let section = Section { texts, ..Section::default() };
        let part = || self.part(format!("fact/{file}"), Kind::Question, title, &Page::Explorer, vec![section.clone()]);
        (!section.texts.is_empty()).then(part)
    }

    /// The law that a file of words is about, with its articles where a law has more files: what its grounds say.
    fn law_of(&self, file: &str) -> Option<String> {
        let grounds = self.files.tables.iter().find(|table| table.of == "ground")?;
        let row = grounds.rows.iter().find(|row| row.file == file)?;
        let law = maatwerk_words::law(self.lang, &self.book.ground(&row.id)?.law);
        let is_number = |part: &&str| part.bytes().all(|digit| digit.is_ascii_digit());
        let articles: Vec<&str> = file.split('-').filter(is_number).collect();
        Some(match articles[..] {
            [from, to] => words::law_articles(self.lang, from, law, to),
            _ => law.to_owned(),
        })
    }
}

fn own_title(file: &TextFile, lang: Lang) -> String {
    let title = file.texts.iter().find(|text| text.key == "title");
    title.map_or_else(|| file.name.clone(), |text| text.in_language[lang as usize].clone())
}

/// The page that a file of words is about.
fn page_of(file: &str) -> Page {
    match file {
        "examples" => Page::Examples,
        "decide" => Page::Decide,
        "councils" => Page::Councils,
        "results" => Page::Results,
        "sources" => Page::Sources,
        "accessibility" => Page::Accessibility,
        "privacy_page" => Page::Privacy,
        "about" => Page::About,
        _ => Page::Home,
    }
}

#[cfg(test)]
mod tests;
