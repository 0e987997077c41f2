//! The story of an example: front matter between `---` lines, then Markdown in eight sections.
//!
//! All but the last section is for residents, and is held against the rules for what they read. The last one says where
//! the facts come from, with the words and the amounts of the source.

use crate::fault::{Fault, read_text};
use crate::node::Node;
use crate::plain_words::{ANSWERED, Answer, ResidentFile, read_answers};
use std::path::Path;

const FENCE: &str = "---";
const SECTIONS: &str = "eight sections: what was going on, where it got stuck, what was done, what it took and from \
                        whom, what this does not mean for you, what you can ask, what happens then, where these facts \
                        come from";

/// What someone can recognise a situation by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Theme {
    /// Debts, or too little money.
    Debts,
    /// Housing.
    Housing,
    /// A child.
    Child,
    /// Illness, or caring for someone.
    Care,
    /// Work.
    Work,
    /// Many helpers, and little that changes.
    Helpers,
}

impl Theme {
    /// Every theme, in the order in which they are shown.
    pub const ALL: [Theme; 6] = [Theme::Debts, Theme::Housing, Theme::Child, Theme::Care, Theme::Work, Theme::Helpers];

    /// Its name in a story's front matter and in an address.
    pub fn id(self) -> &'static str {
        match self {
            Theme::Debts => "debts",
            Theme::Housing => "housing",
            Theme::Child => "child",
            Theme::Care => "care",
            Theme::Work => "work",
            Theme::Helpers => "helpers",
        }
    }
}

/// The story of an example in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// The situation in a few words.
    pub title: String,
    /// The story in one sentence.
    pub summary: String,
    /// What someone can recognise it by; never empty.
    pub themes: Vec<Theme>,
    /// What someone in this situation might say; never empty.
    pub recognise: Vec<String>,
    /// What was going on, where it got stuck, what was done, what it took and from whom.
    pub told: [Section; 4],
    /// What this does not mean for the reader.
    pub not_for_you: Section,
    /// What the reader can ask, and of whom.
    pub ask: Section,
    /// What happens when the reader asks.
    pub then: Section,
    /// Where the facts come from; not written for residents.
    pub sources: Section,
    /// What its makers say to what the rules for residents' texts find in it.
    pub answered: Vec<Answer>,
}

/// A heading and the Markdown under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The heading's text.
    pub heading: String,
    /// What stands under it.
    pub markdown: String,
}

/// Reads a story from a file. `language` decides which promises are refused.
///
/// # Errors
/// The first fault, with file and line.
pub fn read_story(language: &str, path: &Path) -> Result<Story, Fault> {
    parse_story(language, &path.display().to_string(), &read_text(path)?)
}

/// Reads a story from text. `file` is its name in faults.
///
/// # Errors
/// The first fault, with line.
pub fn parse_story(language: &str, file: &str, text: &str) -> Result<Story, Fault> {
    let (story, findings) = story_and_findings(language, file, text)?;
    findings.into_iter().next().map_or(Ok(story), Err)
}

/// Reads a story from a file with every finding in what residents read of it.
pub(crate) fn check_story(language: &str, path: &Path) -> Result<(Story, Vec<Fault>), Fault> {
    story_and_findings(language, &path.display().to_string(), &read_text(path)?)
}

fn story_and_findings(language: &str, file: &str, text: &str) -> Result<(Story, Vec<Fault>), Fault> {
    let fault = |line: usize, found: &str, expected: &str| Fault {
        file: file.to_owned(),
        line,
        found: found.to_owned(),
        expected: expected.to_owned(),
    };
    let lines: Vec<&str> = text.lines().collect();
    if lines.first() != Some(&FENCE) {
        return Err(fault(1, "no front matter", "a line `---`, then title, summary, themes and recognise"));
    }
    let Some(end) = (1..lines.len()).find(|line| lines[*line] == FENCE) else {
        return Err(fault(1, "front matter without an end", "a second line `---`"));
    };

    // An empty first line in the place of the fence keeps the line numbers of the file.
    let front = Node::parse(file, &format!("\n{}", lines[1..end].join("\n")))?;
    let fields = front.fields(&["title", "summary", "themes", "recognise", ANSWERED])?;
    let themes = read_themes(fields.need("themes")?)?;
    let recognise = fields.texts("recognise")?;
    if recognise.is_empty() {
        return Err(front.fault("nothing in `recognise`", "at least one sentence that someone might say"));
    }

    let mut sections: Vec<(usize, Section)> = Vec::new();
    for (place, line) in lines.iter().enumerate().skip(end + 1) {
        match (line.strip_prefix("## "), sections.last_mut()) {
            (Some(heading), _) => {
                let section = Section { heading: heading.trim().to_owned(), markdown: String::new() };
                sections.push((place, section));
            }
            (None, Some((_, section))) => {
                section.markdown.push_str(line);
                section.markdown.push('\n');
            }
            (None, None) if line.trim().is_empty() => {}
            (None, None) => {
                return Err(fault(place + 1, "text before the first section", "a heading that begins `## `"));
            }
        }
    }
    if let Some((place, section)) = sections.iter().find(|(_, section)| section.markdown.trim().is_empty()) {
        return Err(fault(place + 1, &format!("nothing under `{}`", section.heading), "the section's text"));
    }
    let count = sections.len();
    let places: Vec<usize> = sections.iter().map(|(place, _)| *place).collect();
    let sections: Result<[Section; 8], _> =
        sections.into_iter().map(|(_, section)| section).collect::<Vec<_>>().try_into();
    let Ok([going_on, stuck, done, took, not_for_you, ask, then, sources]) = sections else {
        return Err(fault(lines.len(), &format!("{count} sections"), SECTIONS));
    };
    let mut check = ResidentFile::new(&front);
    for name in ["title", "summary", "recognise"] {
        fields.need(name)?.one_or_more().iter().for_each(|node| check.text(language, node));
    }
    // All but the last section, each with its heading.
    let read: Vec<String> = places.windows(2).map(|two| lines[two[0]..two[1]].join("\n")).collect();
    for (place, section) in places.iter().zip(&read) {
        check.markdown(language, &front, place + 1, section);
    }
    check.page(language, &front, &read.join("\n"));
    check.outcome(language, &front, &[&*not_for_you.markdown, &ask.markdown, &then.markdown].join("\n"));

    let story = Story {
        title: fields.text("title")?,
        summary: fields.text("summary")?,
        themes,
        recognise,
        told: [going_on, stuck, done, took],
        not_for_you,
        ask,
        then,
        sources,
        answered: read_answers(&front)?,
    };
    Ok((story, check.finish()))
}

/// One or more themes, each once.
fn read_themes(node: &Node) -> Result<Vec<Theme>, Fault> {
    let expected = Theme::ALL.map(Theme::id).join(", ");
    let mut themes = Vec::new();
    for node in node.list("one or more themes")? {
        let found = node.text(format_args!("one of {expected}"))?;
        match Theme::ALL.into_iter().find(|theme| theme.id() == found) {
            Some(theme) if !themes.contains(&theme) => themes.push(theme),
            Some(_) => return Err(node.fault(format_args!("theme `{found}` twice"), "each theme once")),
            None => return Err(node.fault(format_args!("unknown theme `{found}`"), format_args!("one of {expected}"))),
        }
    }
    match themes.is_empty() {
        true => Err(node.fault("nothing in `themes`", format_args!("one or more of {expected}"))),
        false => Ok(themes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "---\ntitle: \"T\"\nsummary: \"S\"\nthemes: [child, work]\nrecognise: [\"R\"]\n---\n\n## A\n\na\n\n\
                         ## B\n\nb\n\n## C\n\nc\n\n## D\n\nd\n\n## E\n\nDit is geen besluit.\n\n## F\n\nBel ons.\n\n## G\n\ng\n\n\
                         ## H\n\nHij zegt: u krijgt geld.\n";

    #[test]
    fn a_story_has_its_eight_sections_in_order() {
        let story = parse_story("nl", "x.md", WHOLE).expect("a story");
        assert_eq!((&*story.title, &*story.summary, &*story.recognise[0]), ("T", "S", "R"));
        assert_eq!(story.themes, [Theme::Child, Theme::Work]);
        assert_eq!(story.told.map(|section| section.heading), ["A", "B", "C", "D"]);
        assert_eq!(
            story.not_for_you,
            Section { heading: "E".to_owned(), markdown: "\nDit is geen besluit.\n\n".to_owned() }
        );
        let last = [story.ask, story.then, story.sources].map(|section| section.heading);
        assert_eq!(last, ["F", "G", "H"]);
    }

    #[track_caller]
    fn refused(text: &str, line: usize, found: &str) {
        let fault = parse_story("nl", "x.md", text).expect_err("refused");
        assert_eq!((fault.line, fault.file.as_str()), (line, "x.md"), "{fault}");
        assert!(fault.found.contains(found), "{fault}");
    }

    #[test]
    fn what_is_found_passes_where_the_story_answers_it() {
        let promise = WHOLE.replace("\nc\n", "\nDan krijgt u geld.\n");
        let answered = |found: &str| {
            let answer = format!("answered: [{{ rule: promise, found: {found}, why: \"W\" }}]\n---\n\n## A");
            promise.replace("---\n\n## A", &answer)
        };
        let story = parse_story("nl", "x.md", &answered("krijgt u")).expect("a story");
        assert_eq!(story.answered[0].why, "W");
        refused(&answered("u krijgt"), 19, "`krijgt u`");
        refused(&answered("krijgt u").replace("krijgt u geld", "komt er geld"), 6, "found nowhere");
        refused(&answered("krijgt u").replace("\"W\"", "\"\""), 6, "nothing");
        refused(&answered("krijgt u").replace("rule: promise", "rule: promis"), 6, "a rule `promis`");
    }

    #[test]
    fn what_is_no_story_is_refused_with_its_line() {
        refused("", 1, "no front matter");
        refused("## A\n\na\n", 1, "no front matter");
        refused("---\ntitle: T\n", 1, "front matter without an end");
        refused(&WHOLE.replace("summary: \"S\"\n", ""), 2, "no field `summary`");
        refused(&WHOLE.replace("summary", "sumary"), 3, "unknown field `sumary`");
        refused(&WHOLE.replace("[\"R\"]", "[]"), 2, "nothing in `recognise`");
        refused(&WHOLE.replace("[child, work]", "[]"), 4, "nothing in `themes`");
        refused(&WHOLE.replace("[child, work]", "[child, weather]"), 4, "unknown theme `weather`");
        refused(&WHOLE.replace("[child, work]", "[child, child]"), 4, "theme `child` twice");
        refused(&WHOLE.replace("## A\n", "a\n\n## A\n"), 8, "text before the first section");
        refused(&WHOLE.replace("\n## H", "\n### H"), 38, "7 sections");
        refused(&WHOLE.replace("\nDit is geen besluit.\n", "\n\n"), 24, "nothing under `E`");
        refused(&WHOLE.replace("\nc\n", "\nDan krijgt u geld.\n"), 18, "`krijgt u`");
        refused(&WHOLE.replace("\nc\n", "\nU heeft\nrecht op geld.\n"), 18, "`heeft recht`");
        refused(&WHOLE.replace("\"R\"", "\"Ik heb recht op geld\""), 5, "`recht op`");
        refused(&WHOLE.replace("Bel ons", "Ga daarheen"), 2, "without a contact");
        refused(&WHOLE.replace("Dit is geen besluit", "Dat was bij hen"), 2, "without a reservation");
    }
}
