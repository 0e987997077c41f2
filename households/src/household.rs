// What of an example household travels to the visitor; the build script and the program read this same file.

use maatwerk_engine::{Answer, Date, FactId};
use serde::{Deserialize, Serialize};

/// What is known of someone, or of a household as a whole.
pub type Told = Vec<(FactId, Answer)>;

/// An example household.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Household {
    /// Its id, the name of its folder.
    pub id: String,
    /// The situation in a few words, in each language.
    pub title: [String; 2],
    /// The day for which it is seen.
    pub on: Date,
    /// What is known of the household as a whole.
    pub household: Told,
    /// What is known of each member.
    pub members: Vec<Told>,
}

/// What is told about an example household, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Story {
    /// The household's id.
    pub id: String,
    /// In each language.
    pub told: [Telling; 2],
    /// The grounds that its file names, each with the verdict that must come out.
    pub verdicts: Vec<(String, String)>,
    /// What was put in, and on which ground.
    pub measures: Vec<(String, Option<String>)>,
    /// Where the facts were published.
    pub published: String,
    /// Its address.
    pub url: String,
}

/// A story in one language, as paragraphs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Telling {
    /// In one sentence.
    pub summary: String,
    /// What was going on and where it got stuck.
    pub before: Vec<String>,
    /// What was done.
    pub done: Vec<String>,
}
