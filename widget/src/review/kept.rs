//! What a reviewer said, as it is kept on the device and as it travels in a file.
//!
//! Each mark is kept with the sentence it is about, so that a later version can show what changed.

use maatwerk_words::Lang;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the file calls itself.
const FORMAT: &str = "maatwerk-review";
/// The version of the file that this program writes and reads.
const VERSION: u32 = 1;

/// What a reviewer thinks of a sentence. Later in the list weighs more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// It can stay.
    Agree,
    /// It raises a question.
    Question,
    /// It must change.
    Change,
}

impl Mark {
    /// Every mark, in the order in which they are offered.
    pub const ALL: [Mark; 3] = [Mark::Agree, Mark::Change, Mark::Question];
}

/// A sentence as it was, and what was said of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The sentence.
    pub text: String,
    /// The mark; none for a sentence that only stood there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<Mark>,
    /// The comment.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub comment: String,
}

/// What was said of a part: the sentences by the key of their text.
pub type PartMarks = BTreeMap<String, Vec<Kept>>;

/// What was said, by the id of the part.
pub type Marks = BTreeMap<String, PartMarks>;

#[derive(Serialize, Deserialize)]
struct File {
    format: String,
    version: u32,
    lang: String,
    parts: Marks,
}

/// Why a file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// It is no JSON: where it breaks.
    NoJson {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
    /// It is something else than a review.
    NoReview,
    /// A later version of the program wrote it.
    Newer,
    /// It is about the texts in the other language.
    OtherLanguage,
    /// It is larger than a review can be, or cannot be read.
    TooLarge,
}

/// The marks as a file.
pub fn write(lang: Lang, parts: &Marks) -> String {
    let file = File { format: FORMAT.to_owned(), version: VERSION, lang: lang.code().to_owned(), parts: parts.clone() };
    // Maps with text keys: nothing in it can fail to be JSON.
    serde_json::to_string(&file).unwrap_or_default()
}

/// Reads a file.
///
/// # Errors
/// Why it cannot be used.
pub fn read(lang: Lang, text: &str) -> Result<Marks, FileFault> {
    let value: serde_json::Value =
        serde_json::from_str(text).map_err(|error| FileFault::NoJson { line: error.line(), column: error.column() })?;
    if value.get("format").and_then(serde_json::Value::as_str) != Some(FORMAT) {
        return Err(FileFault::NoReview);
    }
    if value.get("version").and_then(serde_json::Value::as_u64).is_some_and(|version| version > u64::from(VERSION)) {
        return Err(FileFault::Newer);
    }
    let file: File = serde_json::from_value(value).map_err(|_| FileFault::NoReview)?;
    if file.lang != lang.code() {
        return Err(FileFault::OtherLanguage);
    }
    Ok(file.parts)
}

/// Adds the marks of another: nothing is lost. Where both said something of the same sentence, the weightier mark counts
/// and both comments stay. Gives how many sentences the other said something of.
pub fn merge(marks: &mut Marks, other: &Marks) -> usize {
    let mut count = 0;
    for (part, texts) in other {
        for (key, sentences) in texts {
            for theirs in sentences.iter().filter(|kept| kept.mark.is_some()) {
                count += 1;
                let ours = marks.entry(part.clone()).or_default().entry(key.clone()).or_default();
                match ours.iter_mut().find(|kept| kept.text == theirs.text) {
                    Some(same) => join(same, theirs),
                    None => ours.push(theirs.clone()),
                }
            }
        }
    }
    count
}

fn join(ours: &mut Kept, theirs: &Kept) {
    ours.mark = ours.mark.max(theirs.mark);
    let is_new = !theirs.comment.is_empty() && !ours.comment.contains(&theirs.comment);
    if is_new {
        if !ours.comment.is_empty() {
            ours.comment.push('\n');
        }
        ours.comment.push_str(&theirs.comment);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &str, mark: Option<Mark>, comment: &str) -> Kept {
        Kept { text: text.to_owned(), mark, comment: comment.to_owned() }
    }

    fn marks(sentences: Vec<Kept>) -> Marks {
        [("home".to_owned(), [("lead".to_owned(), sentences)].into())].into()
    }

    #[test]
    fn what_was_written_is_read_again() {
        let said =
            marks(vec![kept("Een zin.", Some(Mark::Change), "Te lang\nen \"raar\""), kept("Nog een.", None, "")]);
        assert_eq!(read(Lang::Nl, &write(Lang::Nl, &said)), Ok(said));
    }

    #[test]
    fn what_is_no_review_of_these_texts_is_refused() {
        let whole = write(Lang::Nl, &Marks::new());
        for (text, fault) in [
            ("{\n\"format\"".to_owned(), FileFault::NoJson { line: 2, column: 8 }),
            ("[]".to_owned(), FileFault::NoReview),
            ("{\"format\":\"maatwerk-case\"}".to_owned(), FileFault::NoReview),
            (whole.replace("\"parts\":{}", "\"parts\":[1]"), FileFault::NoReview),
            (whole.replace("\"version\":1", "\"version\":2"), FileFault::Newer),
            (whole.replace("\"nl\"", "\"en\""), FileFault::OtherLanguage),
        ] {
            assert_eq!(read(Lang::Nl, &text), Err(fault), "{text}");
        }
    }

    #[test]
    fn joining_loses_nothing_and_twice_is_once() {
        let mut ours = marks(vec![kept("A.", Some(Mark::Agree), ""), kept("B.", Some(Mark::Change), "korter")]);
        let theirs = marks(vec![
            kept("A.", Some(Mark::Question), "wie?"),
            kept("B.", Some(Mark::Agree), "prima"),
            kept("C.", Some(Mark::Agree), ""),
            kept("D.", None, ""),
        ]);
        let joined = marks(vec![
            kept("A.", Some(Mark::Question), "wie?"),
            kept("B.", Some(Mark::Change), "korter\nprima"),
            kept("C.", Some(Mark::Agree), ""),
        ]);
        for _ in 0..2 {
            assert_eq!(merge(&mut ours, &theirs), 3);
            assert_eq!(ours, joined);
        }
    }
}
