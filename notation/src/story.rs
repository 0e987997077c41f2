//! The story of an example: front matter between `---` lines, then Markdown in six sections.
//!
//! All but the last section is for residents: it may not promise, refuse or name a method. The last one says where the
//! facts come from, with the words and the amounts of the source.

use crate::fault::{Fault, read_text};
use crate::node::Node;
use crate::plain_words::check_resident_page;
use std::path::Path;

const FENCE: &str = "---";
const SECTIONS: &str = "six sections: what was going on, where it got stuck, what was done, what this does not mean \
                        for you, what you can ask, where these facts come from";

/// The story of an example in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// The situation in a few words.
    pub title: String,
    /// The story in one sentence.
    pub summary: String,
    /// What someone in this situation might say; never empty.
    pub recognise: Vec<String>,
    /// What was going on, where it got stuck, what was done.
    pub told: [Section; 3],
    /// What this does not mean for the reader.
    pub not_for_you: Section,
    /// What the reader can ask, and of whom.
    pub ask: Section,
    /// Where the facts come from; not written for residents.
    pub sources: Section,
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
    let fault = |line: usize, found: &str, expected: &str| Fault {
        file: file.to_owned(),
        line,
        found: found.to_owned(),
        expected: expected.to_owned(),
    };
    let lines: Vec<&str> = text.lines().collect();
    if lines.first() != Some(&FENCE) {
        return Err(fault(1, "no front matter", "a line `---`, then title, summary and recognise"));
    }
    let Some(end) = (1..lines.len()).find(|line| lines[*line] == FENCE) else {
        return Err(fault(1, "front matter without an end", "a second line `---`"));
    };

    // An empty first line in the place of the fence keeps the line numbers of the file.
    let front = Node::parse(file, &format!("\n{}", lines[1..end].join("\n")))?;
    let fields = front.fields(&["title", "summary", "recognise"])?;
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
    let begins = sections.last().map_or(lines.len(), |(place, _)| *place);
    let sections: Result<[Section; 6], _> =
        sections.into_iter().map(|(_, section)| section).collect::<Vec<_>>().try_into();
    let Ok([going_on, stuck, done, not_for_you, ask, sources]) = sections else {
        return Err(fault(lines.len(), &format!("{count} sections"), SECTIONS));
    };
    check_resident_page(language, file, &lines[..begins].join("\n"), 1)?;

    Ok(Story {
        title: fields.text("title")?,
        summary: fields.text("summary")?,
        recognise,
        told: [going_on, stuck, done],
        not_for_you,
        ask,
        sources,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "---\ntitle: \"T\"\nsummary: \"S\"\nrecognise: [\"R\"]\n---\n\n## A\n\na\n\n## B\n\nb\n\n## C\n\nc\n\n\
                         ## D\n\nd\n\n## E\n\ne\n\n## F\n\nHij zegt: u krijgt geld.\n";

    #[test]
    fn a_story_has_its_six_sections_in_order() {
        let story = parse_story("nl", "x.md", WHOLE).expect("a story");
        assert_eq!((&*story.title, &*story.summary, &*story.recognise[0]), ("T", "S", "R"));
        assert_eq!(story.told.map(|section| section.heading), ["A", "B", "C"]);
        assert_eq!(story.not_for_you, Section { heading: "D".to_owned(), markdown: "\nd\n\n".to_owned() });
        assert_eq!((&*story.ask.heading, &*story.sources.heading), ("E", "F"));
    }

    #[track_caller]
    fn refused(text: &str, line: usize, found: &str) {
        let fault = parse_story("nl", "x.md", text).expect_err("refused");
        assert_eq!((fault.line, fault.file.as_str()), (line, "x.md"), "{fault}");
        assert!(fault.found.contains(found), "{fault}");
    }

    #[test]
    fn what_is_no_story_is_refused_with_its_line() {
        refused("", 1, "no front matter");
        refused("## A\n\na\n", 1, "no front matter");
        refused("---\ntitle: T\n", 1, "front matter without an end");
        refused(&WHOLE.replace("summary: \"S\"\n", ""), 2, "no field `summary`");
        refused(&WHOLE.replace("summary", "sumary"), 3, "unknown field `sumary`");
        refused(&WHOLE.replace("[\"R\"]", "[]"), 2, "nothing in `recognise`");
        refused(&WHOLE.replace("## A\n", "a\n\n## A\n"), 7, "text before the first section");
        refused(&WHOLE.replace("\n## F", "\n### F"), 29, "5 sections");
        refused(&WHOLE.replace("\ne\n", "\n\n"), 23, "nothing under `E`");
        refused(&WHOLE.replace("\nc\n", "\nDan krijgt u geld.\n"), 17, "`krijgt u`");
        refused(&WHOLE.replace("\"R\"", "\"Ik heb recht op geld\""), 4, "`recht op`");
    }
}
