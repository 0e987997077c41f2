//! What the pages are made of: the rules, the examples with their sums, and the day of building.

use super::faults::HOUSE;
use super::loader::Scripts;
use super::outside::Outside;
use super::review::sentences;
use super::town;
use crate::results_file::{self, ResultsFile};
use maatwerk_engine::{Catalogue, Comparison, Date, LawBook, compare};
use maatwerk_notation::{CaseFile, Fault, Read, Story, Theme, household_folders, read_case, read_sources, read_story};
use maatwerk_widget::review::Sentences;
use maatwerk_words::Lang;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

/// Everything that the pages show.
#[derive(Debug)]
pub struct Material {
    /// Facts and grounds.
    pub book: LawBook,
    /// Payers, prices and the amounts that laws name.
    pub catalogue: Catalogue,
    /// The examples, in the order of their folders.
    pub examples: Vec<Example>,
    /// When addresses outside the site were read, where no rule says so.
    pub sources: BTreeMap<String, Read>,
    /// To which of them the pages link; empty until the others are written.
    pub outside: OnceLock<Vec<Outside>>,
    /// What the town publishes of its pilot, if it does.
    pub results: Option<ResultsFile>,
    /// The hashes that a page of others pins our scripts with.
    pub scripts: Scripts,
    /// The day on which the pages are written.
    pub built: Date,
    /// Every sentence that a resident can meet, in each language.
    pub sentences: [Sentences; 2],
}

/// One folder of `examples/households`.
#[derive(Debug)]
pub struct Example {
    /// The folder's name.
    pub folder: String,
    /// The case.
    pub file: CaseFile,
    /// What comes out of the case; `None` where nothing is compared.
    pub comparison: Option<Comparison>,
    /// What someone can recognise it by, in either language.
    pub themes: Vec<Theme>,
    stories: [Story; 2],
}

impl Example {
    /// The story in this language.
    pub fn story(&self, lang: Lang) -> &Story {
        &self.stories[lang as usize]
    }
}

impl Material {
    /// Reads the examples and calculates their sums with the rules that the program carries.
    ///
    /// # Errors
    /// The first fault in a story or a case, or a theme without an example.
    pub fn read(built: Date, scripts: Scripts) -> Result<Material, Fault> {
        let (book, catalogue) = (maatwerk_rules::law_book(), maatwerk_rules::catalogue());
        let households = Path::new(HOUSE).join("examples/households");
        let folders = household_folders(&households)?;
        let examples =
            folders.iter().map(|folder| example(&book, &catalogue, folder)).collect::<Result<Vec<_>, _>>()?;
        let sentences = sentences(&book, &examples, built)?;
        let results = results_file::read(&Path::new(HOUSE).join(town::RESULTS))?;
        let sources = read_sources(&Path::new(HOUSE).join("rules/sources.yaml"))?;
        let outside = OnceLock::new();
        let material = Material { book, catalogue, examples, sources, outside, results, scripts, built, sentences };
        match Theme::ALL.into_iter().find(|theme| material.about(*theme).next().is_none()) {
            Some(theme) => Err(empty_theme(&households, theme)),
            None => Ok(material),
        }
    }

    /// How many provisions there are; the versions of one count once.
    pub fn provisions(&self) -> usize {
        self.book.grounds.chunk_by(|one, other| one.id == other.id).count()
    }

    /// The laws that the grounds are of, each once, in the order of the grounds.
    pub fn laws(&self) -> Vec<&str> {
        let mut laws: Vec<&str> = Vec::new();
        for ground in &self.book.grounds {
            if !laws.contains(&&*ground.law) {
                laws.push(&ground.law);
            }
        }
        laws
    }

    /// The examples in which someone recognises this, in the order of their folders.
    pub fn about(&self, theme: Theme) -> impl Iterator<Item = &Example> {
        self.examples.iter().filter(move |example| example.themes.contains(&theme))
    }

    /// The day on which the laws were first read, and the day before which the first must be read again.
    pub fn law_days(&self) -> Option<(Date, Date)> {
        let read = self.book.grounds.iter().filter_map(|ground| Some(ground.read.as_ref()?.on)).min()?;
        let until = self.book.grounds.iter().map(|ground| ground.check_before).min()?;
        Some((read, until))
    }
}

/// Whoever recognises something finds at least one example.
fn empty_theme(households: &Path, theme: Theme) -> Fault {
    Fault {
        file: households.display().to_string(),
        line: 1,
        found: format!("no example with the theme `{}`", theme.id()),
        expected: "at least one example for each theme".to_owned(),
    }
}

fn example(book: &LawBook, catalogue: &Catalogue, folder: &Path) -> Result<Example, Fault> {
    let file = read_case(book, catalogue, &folder.join("case.yaml"))?;
    let story = |lang: Lang| read_story(lang.code(), &folder.join(format!("{}.md", lang.code())));
    let stories = [story(Lang::Nl)?, story(Lang::En)?];
    Ok(Example {
        folder: folder.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        comparison: file.case.as_ref().map(compare),
        file,
        themes: stories[0].themes.clone(),
        stories,
    })
}
