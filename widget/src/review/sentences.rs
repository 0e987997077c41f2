//! Every sentence that a resident can meet, as the site writes them down when it is built (`assets/review.nl.json`).

use maatwerk_engine::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The whole file, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentences {
    /// Whose pages these are.
    pub municipality: String,
    /// The version of the program.
    pub version: String,
    /// Which rules it carries.
    pub rules: String,
    /// The day on which the pages were written.
    pub built: Date,
    /// The sentences of which one stands with everything that can be discussed: perhaps, open, unseen.
    pub certainty: Vec<String>,
    /// Why each rule of words is there, by its id.
    pub reasons: BTreeMap<String, String>,
    /// The parts, in the order in which a visitor meets them.
    pub parts: Vec<Part>,
}

/// A page, an example, the questions or the outcomes of one law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its id, the same in every version and language: `home`, `example/jongere-van-18`.
    pub id: String,
    /// Under which heading it stands in the list.
    pub kind: Kind,
    /// Its title.
    pub title: String,
    /// The page where it stands, from the site's first folder.
    pub page: String,
    /// How readable it is.
    pub measured: Measured,
    /// Its sections.
    pub sections: Vec<Section>,
}

impl Part {
    /// Its texts, section by section.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.sections.iter().flat_map(|section| &section.texts)
    }

    /// How many sentences it has.
    pub fn count(&self) -> usize {
        self.texts().map(|text| text.sentences.len()).sum()
    }
}

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A page of the site, or what stands around every page.
    Page,
    /// Another person's story.
    Example,
    /// Questions, and the answers to choose from.
    Question,
    /// What can be discussed.
    Outcome,
    /// What a resident gets on paper.
    Paper,
}

impl Kind {
    /// Every kind, in the order of the list.
    pub const ALL: [Kind; 5] = [Kind::Page, Kind::Example, Kind::Question, Kind::Outcome, Kind::Paper];
}

/// How readable a part is. The indexes are whole numbers: they are rough.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measured {
    /// Words.
    pub words: usize,
    /// Sentences.
    pub sentences: usize,
    /// Words in the longest sentence.
    pub longest: usize,
    /// Flesch-Douma in Dutch, Flesch in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flesch: Option<i32>,
    /// Leesindex A, which is for Dutch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leesindex: Option<i32>,
}

/// Texts that belong together, and where their facts come from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its title; empty where the part's own title says it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Where its facts come from; nothing where the words are the tool's own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// Its texts.
    pub texts: Vec<Text>,
}

/// Where facts come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// What was published, or the provision of a law.
    pub what: String,
    /// Its address.
    pub url: String,
    /// The day on which it was read or seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<Date>,
    /// The day before which it must be read again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// One text of the words: a sentence or a few.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// Its key inside the part, the same in every version and language.
    pub key: String,
    /// How firm it is.
    pub standing: Standing,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
}

/// How firm a text is: what a resident may build on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Information that holds for everyone.
    General,
    /// A heading, a button or a label.
    Label,
    /// What to do on the page.
    Instruction,
    /// A question, or why it is asked.
    Question,
    /// What someone in such a situation could say.
    Recognise,
    /// Another's story, reported by others.
    Reported,
    /// Another's story, as one person claims it.
    Claim,
    /// What it does not mean, or who decides.
    Reservation,
    /// What someone may ask.
    Ask,
    /// What can be discussed; one of the three sentences about certainty stands with it.
    Outcome,
    /// Perhaps: what is known fits, a person must look at it.
    Perhaps,
    /// Open: too little is known.
    Open,
    /// Unseen: the answers do not show that it fits.
    Unseen,
}

/// A sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// The sentence.
    pub text: String,
    /// How many words it has.
    pub words: usize,
    /// What the rules of words found in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
}

/// What a rule of words found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The rule's id.
    pub rule: String,
    /// The words it is about.
    pub found: String,
    /// What to write instead.
    pub instead: String,
    /// Why it stays, where the file with the texts says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
}
